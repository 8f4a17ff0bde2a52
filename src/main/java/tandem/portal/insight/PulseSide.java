package tandem.portal.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tandem.portal.alliance.SideId;

/// One side's part in a closed wave of the pulse.
record PulseSide(
    UUID wave,
    int number,
    LocalDate opensOn,
    LocalDate closesOn,
    int kMean,
    int kDistribution,
    int instrumentVersion,
    SideId side,
    int invited,
    List<PulseAnswer> answers) {
  PulseSide {
    answers = List.copyOf(answers);
  }

  int answered() {
    return answers.stream().mapToInt(PulseAnswer::people).sum();
  }
}
