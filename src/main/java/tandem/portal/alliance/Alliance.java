package tandem.portal.alliance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Two companies who have signed something. The sides are peers, told apart by the alphabet alone.
public record Alliance(
    AllianceId id, String name, LocalDate signedOn, AllianceSide a, AllianceSide b) {
  public Alliance {
    if (a.companyName().compareTo(b.companyName()) > 0) {
      throw new IllegalArgumentException("sides stand in alphabetical order of their companies");
    }
  }

  public AllianceSide side(SideId id) {
    if (a.id().equals(id)) {
      return a;
    }
    if (b.id().equals(id)) {
      return b;
    }
    throw new IllegalArgumentException("not a side of this alliance: " + id);
  }

  public AllianceSide otherThan(SideId id) {
    return side(id).equals(a) ? b : a;
  }

  /// Whole months since the signature, 0 before the first is over.
  public int monthsSinceSignature(LocalDate day) {
    return (int) Math.max(0, ChronoUnit.MONTHS.between(signedOn, day));
  }

  /// Months since the signature with fractions, for an axis; below 0 before it.
  public double monthsOnAxis(LocalDate day) {
    long whole = ChronoUnit.MONTHS.between(signedOn, day);
    LocalDate start = signedOn.plusMonths(whole);
    double days = ChronoUnit.DAYS.between(start, day);
    return whole + days / ChronoUnit.DAYS.between(start, start.plusMonths(1));
  }
}
