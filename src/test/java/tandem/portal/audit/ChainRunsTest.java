package tandem.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.Access;
import tandem.portal.identity.SignIn;

/// With the threads in the test's own hands.
@PortalTest
@Transactional
@RecordApplicationEvents
class ChainRunsTest {
  @Autowired OwnerDb owner;
  @Autowired AuditService log;
  @Autowired Access access;
  @Autowired ApplicationEvents events;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private ChainRuns runs;

  @BeforeEach
  void an_administrator() {
    SignIn.as(owner, "tobias.roth@kessler.example");
    new AuditWorld(owner).entries(AuditWorld.KESSLER, 3);
    runs = new ChainRuns(log, access, waiting::add);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void who_comes_while_somebody_is_at_it_joins_them() {
    ChainRun first = runs.begin();
    assertThat(runs.begin()).isSameAs(first);
    assertThat(waiting).hasSize(1);
    waiting.remove().run();
    assertThat(first.state()).isEqualTo(ChainRun.State.DONE);
    assertThat(events.stream(ChainVerified.class)).hasSize(1);
    assertThat(runs.begin()).isNotSameAs(first);
  }

  @Test
  void it_is_given_up_when_the_last_who_watched_has_left() {
    ChainRun run = runs.begin();
    runs.begin();
    run.leave();
    run.leave();
    assertThat(runs.begin()).as("what was given up is not joined").isNotSameAs(run);
    waiting.remove().run();
    assertThat(run.state()).isEqualTo(ChainRun.State.RUNNING);
    assertThat(events.stream(ChainVerified.class)).isEmpty();
    waiting.remove().run();
    assertThat(events.stream(ChainVerified.class)).hasSize(1);
  }

  @Test
  void it_goes_on_as_long_as_one_watches() {
    ChainRun run = runs.begin();
    runs.begin();
    run.leave();
    waiting.remove().run();
    assertThat(run.state()).isEqualTo(ChainRun.State.DONE);
    assertThat(run.percent()).isBetween(0, 100);
  }

  @Test
  void whom_the_log_is_not_for_begins_nothing() {
    SignIn.as(owner, "oliver.grant@nordwind.example");
    assertThatThrownBy(() -> runs.begin()).isInstanceOf(AccessDeniedException.class);
    assertThat(waiting).isEmpty();
  }
}
