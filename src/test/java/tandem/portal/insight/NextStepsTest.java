package tandem.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Sides;

class NextStepsTest {
  private static final Estimate MOST = new Estimate(70, 55, 82, 30);

  @ParameterizedTest
  @EnumSource(value = Collaboration.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void each_clear_diagnosis_has_a_step_of_its_own(Collaboration kind) {
    assertThat(steps(lived(kind, new Estimate(20, 10, 35, 30))))
        .contains(new NextStep.FromDiagnosis(kind, MOST))
        .doesNotContain(new NextStep.KeepOn());
  }

  @Test
  void a_diagnosis_that_is_not_clear_or_says_nothing_has_none() {
    assertThat(steps(lived(Collaboration.PAPER, new Estimate(30, 18, 56, 30))))
        .noneMatch(NextStep.FromDiagnosis.class::isInstance);
    assertThat(steps(lived(Collaboration.OTHER, new Estimate(20, 10, 35, 30))))
        .noneMatch(NextStep.FromDiagnosis.class::isInstance);
    assertThat(steps(null)).noneMatch(NextStep.FromDiagnosis.class::isInstance);
  }

  @Test
  void what_is_lived_already_waits_for_what_is_not() {
    assertThat(steps(lived(Collaboration.PAPER, new Estimate(20, 10, 35, 30))))
        .containsExactly(
            new NextStep.FromDiagnosis(Collaboration.PAPER, MOST), new NextStep.AskOnce());
    assertThat(steps(lived(Collaboration.LIVED, new Estimate(20, 10, 35, 30))))
        .containsExactly(
            new NextStep.AskOnce(), new NextStep.FromDiagnosis(Collaboration.LIVED, MOST));
  }

  private static List<NextStep> steps(@org.jspecify.annotations.Nullable Lived lived) {
    return NextSteps.of(
        new Understanding(
            hidden(), hidden(), List.of(), hidden(), 0, hidden(), List.of(), Map.of()),
        List.of(),
        null,
        lived);
  }

  private static Lived lived(Collaboration first, Estimate second) {
    Collaboration other =
        first == Collaboration.PROJECT ? Collaboration.CUSTOMER : Collaboration.PROJECT;
    Published<Lived.Diagnosis> diagnosis =
        new Published.Shown<>(
            new Lived.Diagnosis(
                List.of(new Lived.Share(first, MOST), new Lived.Share(other, second))));
    return new Lived(
        new Lived.Wave(1, LocalDate.EPOCH, LocalDate.EPOCH, 3, 5, 8, 1, hidden()),
        null,
        new Sides<>(diagnosis, diagnosis, diagnosis));
  }

  private static <T> Sides<T> hidden() {
    Published<T> none = new Published.Protected<>(Published.Reason.TOO_FEW);
    return new Sides<>(none, none, none);
  }
}
