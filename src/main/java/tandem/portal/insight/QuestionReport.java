package tandem.portal.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.SideId;
import tandem.portal.statistics.DisclosureControl;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Group;
import tandem.portal.statistics.Shares;
import tandem.portal.statistics.Sides;

/// What was least understood: each question once, hardest first, each side as of the last moment it
/// moved ([WeekEnds]), where it may be shown beside the others and the pillars ([QuestionRelease]).
/// Everybody answers a question once at the first attempt, so answers are people.
final class QuestionReport {
  private final Alliance alliance;
  private final DisclosureControl control;
  private final Release release;
  private final WeekEnds weekEnds;

  /// Which of a side's questions may be shown together, and beside its pillars.
  @FunctionalInterface
  interface Release {
    /// @param moments of the questions k people have answered, when each stands
    Set<UUID> of(SideId side, Map<UUID, LocalDate> moments);
  }

  QuestionReport(Alliance alliance, DisclosureControl control, Release release, LocalDate today) {
    this.alliance = alliance;
    this.control = control;
    this.release = release;
    this.weekEnds = WeekEnds.until(alliance.signedOn(), today, control.k());
  }

  List<QuestionFigure> of(List<QuestionRow> rows) {
    var byQuestion = new LinkedHashMap<UUID, List<QuestionRow>>();
    rows.forEach(r -> byQuestion.computeIfAbsent(r.question(), _ -> new ArrayList<>()).add(r));
    Map<UUID, List<QuestionRow>> a = published(alliance.a(), byQuestion);
    Map<UUID, List<QuestionRow>> b = published(alliance.b(), byQuestion);
    return byQuestion.entrySet().stream()
        .map(
            e ->
                figure(
                    e.getValue().getFirst(),
                    a.getOrDefault(e.getKey(), List.of()),
                    b.getOrDefault(e.getKey(), List.of())))
        .sorted(
            Comparator.<QuestionFigure>comparingDouble(q -> shown(q.correct()))
                .thenComparingInt(QuestionFigure::number))
        .toList();
  }

  /// The figure a reader sees first; questions without one come last, whatever they hide.
  private static double shown(Sides<Estimate> sides) {
    return Headline.of(sides).map(Estimate::value).orElse(Double.MAX_VALUE);
  }

  private QuestionFigure figure(QuestionRow any, List<QuestionRow> a, List<QuestionRow> b) {
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

  /// By question, the answers a side shows: as of the last moment it moved, where the release lets
  /// it be seen.
  private Map<UUID, List<QuestionRow>> published(
      AllianceSide side, Map<UUID, List<QuestionRow>> byQuestion) {
    var moments = new HashMap<UUID, LocalDate>();
    var shown = new HashMap<UUID, List<QuestionRow>>();
    byQuestion.forEach(
        (question, all) -> {
          List<QuestionRow> rows = of(side, all);
          List<LocalDate> moves = moves(rows);
          if (!moves.isEmpty()) {
            moments.put(question, moves.getLast());
            shown.put(question, rows.stream().filter(r -> r.counts(moves.getLast())).toList());
          }
        });
    shown.keySet().retainAll(release.of(side.id(), moments));
    return shown;
  }

  private List<LocalDate> moves(List<QuestionRow> rows) {
    var pasts = new ArrayList<List<Movement.Stretch>>();
    for (QuestionRow row : rows) {
      if (row.answeredOn() != null && row.presence() != null) {
        pasts.addAll(
            Collections.nCopies(
                row.answers(), Movement.counted(row.presence().since(row.answeredOn()), weekEnds)));
      }
    }
    return Movement.of(pasts, weekEnds).stream().map(weekEnds.days()::get).toList();
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
