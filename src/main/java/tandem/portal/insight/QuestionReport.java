package tandem.portal.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Group;
import tandem.portal.statistics.Shares;
import tandem.portal.statistics.Sides;

/// What was least understood: each question once, hardest first. Everybody answers a question once
/// at
/// the first attempt, so answers are people.
final class QuestionReport {
  private QuestionReport() {}

  static List<QuestionFigure> of(
      Alliance alliance, DisclosureControl control, List<QuestionRow> rows) {
    var byQuestion = new LinkedHashMap<UUID, List<QuestionRow>>();
    rows.forEach(r -> byQuestion.computeIfAbsent(r.question(), _ -> new ArrayList<>()).add(r));
    return byQuestion.values().stream()
        .map(question -> figure(alliance, control, question))
        .sorted(
            Comparator.<QuestionFigure>comparingDouble(q -> shown(q.correct()))
                .thenComparingInt(QuestionFigure::number))
        .toList();
  }

  /// The figure a reader sees first; questions without one come last, whatever they hide.
  private static double shown(Sides<Estimate> sides) {
    return Headline.of(sides).map(Estimate::value).orElse(Double.MAX_VALUE);
  }

  private static QuestionFigure figure(
      Alliance alliance, DisclosureControl control, List<QuestionRow> rows) {
    QuestionRow any = rows.getFirst();
    return new QuestionFigure(
        any.position(),
        any.text(),
        any.lesson(),
        sides(alliance, control, rows, QuestionRow::correct),
        sides(alliance, control, rows, QuestionRow::sureWrong));
  }

  private static Sides<Estimate> sides(
      Alliance alliance,
      DisclosureControl control,
      List<QuestionRow> rows,
      ToIntFunction<QuestionRow> count) {
    return control.sides(
        share(of(alliance.a(), rows), count),
        share(of(alliance.b(), rows), count),
        share(rows, count));
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
