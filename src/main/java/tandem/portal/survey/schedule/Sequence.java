package tandem.portal.survey.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import tandem.portal.survey.WaveDraft;

/// The waves an alliance should have: trust at the signature, 3, 6 and 12 months after it and every
/// half year from then on; where both sides are large, a pulse halfway between, which asks about
/// the last 90 days and so not before the first three months are over.
record Sequence(LocalDate signedOn, boolean large) {
  private static final String TRUST = "trust";
  private static final String PULSE = "pulse";
  private static final int TRUST_DAYS = 14;
  private static final int PULSE_DAYS = 7;
  private static final int FIRST_YEAR = 12;

  /// Two waves of one instrument so close to each other are the same step.
  private static final int SAME_STEP_DAYS = 21;

  /// A wave there is already.
  record Existing(String instrument, LocalDate opensOn, LocalDate closesOn) {}

  /// What is still to be planned, up to a year after the signature or from today, whichever is
  /// later; nothing of the past, and nothing while another wave runs.
  List<WaveDraft> missing(LocalDate today, List<Existing> existing) {
    LocalDate end = later(signedOn, today).plusMonths(FIRST_YEAR);
    return steps(end).stream()
        .filter(step -> !step.opensOn().isBefore(today))
        .filter(step -> existing.stream().noneMatch(wave -> isTakenBy(wave, step)))
        .toList();
  }

  private List<WaveDraft> steps(LocalDate end) {
    var steps = new ArrayList<WaveDraft>();
    int months = 0;
    while (!signedOn.plusMonths(months).isAfter(end)) {
      LocalDate day = signedOn.plusMonths(months);
      steps.add(draft(TRUST, day, TRUST_DAYS));
      int next = months + (months < 6 ? 3 : 6);
      LocalDate halfway = day.plusDays(ChronoUnit.DAYS.between(day, signedOn.plusMonths(next)) / 2);
      if (large && months > 0 && !halfway.isAfter(end)) {
        steps.add(draft(PULSE, halfway, PULSE_DAYS));
      }
      months = next;
    }
    return steps;
  }

  private static boolean isTakenBy(Existing wave, WaveDraft step) {
    boolean same =
        wave.instrument().equals(step.instrument())
            && Math.abs(ChronoUnit.DAYS.between(wave.opensOn(), step.opensOn())) <= SAME_STEP_DAYS;
    boolean overlaps =
        !wave.opensOn().isAfter(step.closesOn()) && !wave.closesOn().isBefore(step.opensOn());
    return same || overlaps;
  }

  private static WaveDraft draft(String instrument, LocalDate day, int days) {
    LocalDate opens =
        day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0
            ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            : day;
    return new WaveDraft(
        instrument,
        opens,
        opens.plusDays(days),
        WaveDraft.SMALLEST_K_MEAN,
        WaveDraft.SMALLEST_K_DISTRIBUTION);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
