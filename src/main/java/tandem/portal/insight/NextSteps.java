package tandem.portal.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Letter;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Sides;

/// The rules behind the suggestions, in this order; at most three apply. They read published
/// figures only, so a suggestion cannot say what a figure may not.
public final class NextSteps {
  /// Reach of a side in percent.
  public static final int REACH_BELOW = 80;

  /// Share of people sure of a wrong answer, in percent.
  public static final int SURE_AND_WRONG_FROM = 20;

  /// Share correct at the first attempt, in percent.
  public static final int CORRECT_BELOW = 60;

  /// A facet of trust, 0 to 100.
  public static final int FACET_BELOW = 50;

  /// Response rate in percent.
  public static final int TURNOUT_BELOW = 60;

  private static final int MOST = 3;

  private NextSteps() {}

  static List<NextStep> of(
      Understanding understanding, List<QuestionFigure> questions, @Nullable Trust trust) {
    return of(understanding, questions, trust, null);
  }

  static List<NextStep> of(
      Understanding understanding,
      List<QuestionFigure> questions,
      @Nullable Trust trust,
      @Nullable Lived lived) {
    var steps = new ArrayList<NextStep>();
    lowReach(understanding).forEach(steps::add);
    question(questions).forEach(steps::add);
    diagnosis(lived, false).forEach(steps::add);
    if (trust == null) {
      steps.add(new NextStep.AskOnce());
    } else {
      gap(trust).forEach(steps::add);
      lowFacet(trust).forEach(steps::add);
      turnout(trust).forEach(steps::add);
    }
    diagnosis(lived, true).forEach(steps::add);
    if (steps.isEmpty()) {
      steps.add(new NextStep.KeepOn());
    }
    return List.copyOf(steps.subList(0, Math.min(MOST, steps.size())));
  }

  /// The side with the lower reach.
  private static Stream<NextStep> lowReach(Understanding understanding) {
    return understanding.pillars().stream()
        .filter(p -> p.pillar() == Pillar.REACH)
        .flatMap(
            p -> {
              Sides<Estimate> figures = p.figures();
              return figures == null ? Stream.empty() : each(figures);
            })
        .filter(side -> side.figure().value() < REACH_BELOW)
        .min(Comparator.comparingDouble(side -> side.figure().value()))
        .map(side -> (NextStep) new NextStep.OpenModule(side.letter(), side.figure()))
        .stream();
  }

  /// The question most people were sure and wrong about; failing that, the one fewest knew.
  private static Stream<NextStep> question(List<QuestionFigure> questions) {
    record Found(QuestionFigure question, Estimate figure) {}
    return questions.stream()
        .flatMap(q -> Headline.of(q.sureAndWrong()).map(f -> new Found(q, f)).stream())
        .filter(f -> f.figure().value() >= SURE_AND_WRONG_FROM)
        .max(Comparator.comparingDouble(f -> f.figure().value()))
        .map(f -> (NextStep) new NextStep.RewriteLesson(f.question(), f.figure()))
        .or(
            () ->
                questions.stream()
                    .flatMap(q -> Headline.of(q.correct()).map(f -> new Found(q, f)).stream())
                    .filter(f -> f.figure().value() < CORRECT_BELOW)
                    .min(Comparator.comparingDouble(f -> f.figure().value()))
                    .map(f -> new NextStep.WorkThrough(f.question(), f.figure())))
        .stream();
  }

  /// Only of both sides together, and only a diagnosis that is clear. What is lived already can
  /// wait for what is not.
  private static Stream<NextStep> diagnosis(@Nullable Lived lived, boolean isLived) {
    return lived == null
        ? Stream.empty()
        : lived.diagnosis().total().shown().stream()
            .filter(Lived.Diagnosis::isClear)
            .map(Lived.Diagnosis::first)
            .filter(first -> (first.kind() == Collaboration.LIVED) == isLived)
            .map(first -> new NextStep.FromDiagnosis(first.kind(), first.percent()));
  }

  private static Stream<NextStep> gap(Trust trust) {
    return trust.score().gap().shown().stream()
        .filter(gap -> gap.clear())
        .map(gap -> new NextStep.CloseGap(gap.value() < 0 ? Letter.A : Letter.B, gap));
  }

  private static Stream<NextStep> lowFacet(Trust trust) {
    record Found(Facet facet, Side side) {}
    return trust.rows().stream()
        .filter(row -> row.facet() != Facet.TRUST)
        .flatMap(row -> each(row.figures()).map(side -> new Found(row.facet(), side)))
        .filter(found -> found.side().figure().value() < FACET_BELOW)
        .min(Comparator.comparingDouble(found -> found.side().figure().value()))
        .map(
            found ->
                (NextStep)
                    new NextStep.BuildTrust(
                        found.side().letter(), found.facet(), found.side().figure()))
        .stream();
  }

  private static Stream<NextStep> turnout(Trust trust) {
    return Headline.of(trust.wave().turnout()).stream()
        .filter(turnout -> turnout.percent() < TURNOUT_BELOW)
        .map(NextStep.RaiseTurnout::new);
  }

  private record Side(Letter letter, Estimate figure) {}

  private static Stream<Side> each(Sides<Estimate> sides) {
    return Stream.concat(
        sides.a().shown().map(f -> new Side(Letter.A, f)).stream(),
        sides.b().shown().map(f -> new Side(Letter.B, f)).stream());
  }
}
