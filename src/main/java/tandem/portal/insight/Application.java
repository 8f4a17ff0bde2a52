package tandem.portal.insight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Sides;

/// The application pillar: who has used the value story with a customer, wave by wave, after
/// disclosure control. It comes from the pulse, where nobody is known: so it joins the index as a
/// figure of a group, not person by person.
record Application(List<Wave> waves) {
  static final Application NONE = new Application(List.of());

  Application {
    waves = List.copyOf(waves);
  }

  /// @param shares in percent
  record Wave(LocalDate closesOn, Sides<Estimate> shares) {}

  /// As the last wave that had closed by a day found it; empty before the first.
  Optional<Sides<Estimate>> on(LocalDate day) {
    return waves.stream()
        .filter(wave -> !wave.closesOn().isAfter(day))
        .max(Comparator.comparing(Wave::closesOn))
        .map(Wave::shares);
  }

  /// Each side's index with its share of application, where that may be shown; without it
  /// otherwise.
  Sides<UnderstandingIndex.Score> join(
      Sides<UnderstandingIndex.Score> scores, LocalDate day, int weight) {
    return on(day)
        .map(
            shares ->
                new Sides<>(
                    join(scores.a(), shares.a(), weight),
                    join(scores.b(), shares.b(), weight),
                    join(scores.total(), shares.total(), weight)))
        .orElse(scores);
  }

  private static Published<UnderstandingIndex.Score> join(
      Published<UnderstandingIndex.Score> score, Published<Estimate> share, int weight) {
    return share
        .shown()
        .map(applied -> score.map(learned -> learned.with(applied, weight)))
        .orElse(score);
  }
}
