package tandem.portal.survey;

import java.time.LocalDate;

/// What a partner manager plans. An installation may raise the thresholds, never lower them.
///
/// @param instrument the slug of what is asked with, in its newest version
/// @param asksManagement whether executives and partner managers are asked too
public record WaveDraft(
    String instrument,
    LocalDate opensOn,
    LocalDate closesOn,
    int kMean,
    int kDistribution,
    boolean asksManagement) {
  public static final int SMALLEST_K_MEAN = 5;
  public static final int SMALLEST_K_DISTRIBUTION = 8;
  public static final int FIRST_YEAR = 2000;
  public static final int LAST_YEAR = 2999;

  /// One that asks sellers alone.
  public WaveDraft(
      String instrument, LocalDate opensOn, LocalDate closesOn, int kMean, int kDistribution) {
    this(instrument, opensOn, closesOn, kMean, kDistribution, false);
  }

  public WaveDraft {
    if (closesOn.isBefore(opensOn)) {
      throw new IllegalArgumentException("a wave ends after it begins");
    }
    if (opensOn.getYear() < FIRST_YEAR
        || closesOn.getYear() > LAST_YEAR
        || closesOn.isAfter(opensOn.plusYears(1))) {
      throw new IllegalArgumentException("a wave is in our time and takes a year at most");
    }
    if (kMean < SMALLEST_K_MEAN
        || kDistribution < SMALLEST_K_DISTRIBUTION
        || kDistribution < kMean) {
      throw new IllegalArgumentException("k is at least 5 for means and 8 for distributions");
    }
  }
}
