package tandem.portal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Group;
import tandem.portal.statistics.Shares;
import tandem.portal.statistics.Sides;

/// What was least understood: each question once, hardest first, each side as of the last moment it
/// moved ([WeekEnds]). Everybody answers a question once at the first attempt, so answers are
/// people.
final class QuestionReport {
  private final Alliance alliance;
  private final DisclosureControl control;
  private final WeekEnds weekEnds;

  QuestionReport(Alliance alliance, DisclosureControl control, LocalDate today) {
    this.alliance = alliance;
    this.control = control;
    this.weekEnds = WeekEnds.until(alliance.signedOn(), today, control.k());
  }

  List<QuestionFigure> of(List<QuestionRow> rows) {
    var byQuestion = new LinkedHashMap<UUID, List<QuestionRow>>();
    rows.forEach(r -> byQuestion.computeIfAbsent(r.question(), _ -> new ArrayList<>()).add(r));
    return byQuestion.values().stream()
        .map(this::figure)
        .sorted(
            Comparator.<QuestionFigure>comparingDouble(q -> shown(q.correct()))
                .thenComparingInt(QuestionFigure::number))
        .toList();
  }

  /// The figure a reader sees first; questions without one come last, whatever they hide.
  private static double shown(Sides<Estimate> sides) {
    return Headline.of(sides).map(Estimate::value).orElse(Double.MAX_VALUE);
  }

  private QuestionFigure figure(List<QuestionRow> rows) {
    QuestionRow any = rows.getFirst();
    List<QuestionRow> a = published(of(alliance.a(), rows));
    List<QuestionRow> b = published(of(alliance.b(), rows));
    return new QuestionFigure(
        any.position(),
        any.text(),
        any.lesson(),
        sides(a, b, QuestionRow::correct),
        sides(a, b, QuestionRow::sureWrong));
  }

  private Sides<Estimate> sides(
      List<QuestionRow> a, List<QuestionRow> b, ToIntFunction<QuestionRow> count) {
    return control.sides(
        share(a, count),
        share(b, count),
        share(Stream.concat(a.stream(), b.stream()).toList(), count));
  }

  private List<QuestionRow> published(List<QuestionRow> rows) {
    List<LocalDate> moves =
        weekEnds.moves(
            (earlier, later) ->
                rows.stream()
                    .filter(row -> row.counts(earlier) != row.counts(later))
                    .mapToInt(QuestionRow::answers)
                    .sum());
    return moves.isEmpty()
        ? List.of()
        : rows.stream().filter(row -> row.counts(moves.getLast())).toList();
  }

  private static Group<Estimate> share(List<QuestionRow> rows, ToIntFunction<QuestionRow> count) {
    int people = rows.stream().mapToInt(QuestionRow::answers).sum();
    return new Group<>(
        people, () -> Shares.wilson(rows.stream().mapToInt(count).sum(), people).scaled(100, 0));
  }

  private static List<QuestionRow> of(AllianceSide side, List<QuestionRow> rows) {
    return rows.stream().filter(r -> side.id().equals(r.side())).toList();
  }
}
