package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tandem.portal.messaging.VersionState.DRAFT;
import static tandem.portal.messaging.VersionState.PUBLISHED;
import static tandem.portal.messaging.VersionState.RETIRED;
import static tandem.portal.messaging.VersionState.SCHEDULED;
import static tandem.portal.messaging.VersionState.SUBMITTED;
import static tandem.portal.messaging.VersionState.SUPERSEDED;
import static tandem.portal.messaging.VersionState.Step.GIVE_BACK;
import static tandem.portal.messaging.VersionState.Step.PUBLISH;
import static tandem.portal.messaging.VersionState.Step.RETIRE;
import static tandem.portal.messaging.VersionState.Step.SCHEDULE;
import static tandem.portal.messaging.VersionState.Step.SUBMIT;
import static tandem.portal.messaging.VersionState.Step.SUPERSEDE;
import static tandem.portal.messaging.VersionState.Step.WITHDRAW;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.portal.messaging.VersionState.Step;
import tandem.portal.platform.ConflictException;

class VersionStateTest {
  private static final Map<VersionState, Map<Step, VersionState>> WAYS =
      Map.of(
          DRAFT, Map.of(SUBMIT, SUBMITTED),
          SUBMITTED,
              Map.of(WITHDRAW, DRAFT, GIVE_BACK, DRAFT, SCHEDULE, SCHEDULED, PUBLISH, PUBLISHED),
          SCHEDULED, Map.of(WITHDRAW, DRAFT, GIVE_BACK, DRAFT, PUBLISH, PUBLISHED),
          PUBLISHED, Map.of(SUPERSEDE, SUPERSEDED, RETIRE, RETIRED),
          SUPERSEDED, Map.of(),
          RETIRED, Map.of());

  @Test
  void there_are_these_ways_and_no_others() {
    for (VersionState from : VersionState.values()) {
      for (Step step : Step.values()) {
        VersionState to = WAYS.getOrDefault(from, Map.of()).get(step);
        if (to != null) {
          assertThat(from.after(step)).as("%s %s", from, step).isEqualTo(to);
        } else {
          assertThatExceptionOfType(ConflictException.class)
              .as("%s %s", from, step)
              .isThrownBy(() -> from.after(step))
              .satisfies(e -> assertThat(e.textKey()).endsWith(from.name()));
        }
      }
    }
  }
}
