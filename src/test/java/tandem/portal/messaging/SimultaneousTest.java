package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.messaging.Tables.APPROVAL;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;
import static tandem.db.messaging.Tables.VALUE_MESSAGE_VERSION;
import static tandem.db.notification.Tables.MAIL;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;

/// Two people at the very same moment, each in a transaction of their own.
@PortalTest
@NullUnmarked
class SimultaneousTest {
  private static final AllianceId ALLIANCE =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final String MIRIAM = "miriam.vogt@kessler.example";
  private static final String OLIVER = "oliver.grant@nordwind.example";

  @Autowired OwnerDb db;
  @Autowired AuthoringService authoring;
  @Autowired ApprovalService approvals;
  private MessageId message;

  @RepeatedTest(5)
  void of_two_editors_one_is_stored_and_the_other_is_told() throws Exception {
    MessageVersion draft = draft();
    List<String> outcomes =
        atOnce(as(MIRIAM, () -> save(draft, "Erste")), as(MIRIAM, () -> save(draft, "Zweite")));
    assertThat(outcomes).containsExactlyInAnyOrder("done", "messaging.conflict.overwrite");
    assertThat(stored().lock()).isEqualTo(draft.lock() + 1);
  }

  @RepeatedTest(5)
  void approving_and_withdrawing_at_once_never_publishes_a_withdrawn_text() throws Exception {
    MessageVersion draft = draft();
    approvals.submit(draft.id(), draft.lock());
    List<String> outcomes =
        atOnce(
            as(
                OLIVER,
                () -> {
                  approvals.approve(draft.id(), draft.digest());
                  return "done";
                }),
            as(
                MIRIAM,
                () -> {
                  approvals.withdraw(draft.id());
                  return "done";
                }));
    int approvals = db.fetchCount(APPROVAL, APPROVAL.VERSION_ID.eq(draft.id().value()));
    switch (state(draft.id())) {
      case "PUBLISHED" -> {
        assertThat(outcomes).containsExactly("done", "messaging.conflict.is.PUBLISHED");
        assertThat(approvals).isEqualTo(2);
      }
      case "DRAFT" -> {
        assertThat(outcomes).containsExactly("messaging.conflict.withdrawn", "done");
        assertThat(approvals).isZero();
      }
      default -> throw new AssertionError(outcomes);
    }
  }

  @AfterEach
  void tidy() {
    db.deleteFrom(APPROVAL)
        .where(
            APPROVAL.VERSION_ID.in(
                db.select(VALUE_MESSAGE_VERSION.ID)
                    .from(VALUE_MESSAGE_VERSION)
                    .where(VALUE_MESSAGE_VERSION.MESSAGE_ID.eq(message.value()))))
        .execute();
    db.deleteFrom(VALUE_MESSAGE_VERSION)
        .where(VALUE_MESSAGE_VERSION.MESSAGE_ID.eq(message.value()))
        .execute();
    db.deleteFrom(VALUE_MESSAGE).where(VALUE_MESSAGE.ID.eq(message.value())).execute();
    db.deleteFrom(MAIL).where(MAIL.BODY.contains(ALLIANCE.toString())).execute();
    SignIn.out();
  }

  private MessageVersion draft() {
    SignIn.as(db, MIRIAM);
    message = authoring.create(ALLIANCE);
    MessageVersion draft = stored();
    authoring.save(draft.id(), draft.lock(), SampleMessage.complete());
    return stored();
  }

  private String save(MessageVersion draft, String title) {
    authoring.save(draft.id(), draft.lock(), SampleMessage.titled(title));
    return "done";
  }

  private MessageVersion stored() {
    return authoring.open(ALLIANCE, message).open();
  }

  private Callable<String> as(String email, Callable<String> action) {
    return () -> {
      SignIn.as(db, email);
      try {
        return action.call();
      } catch (ConflictException e) {
        return e.textKey();
      } finally {
        SignIn.out();
      }
    };
  }

  private static List<String> atOnce(Callable<String> first, Callable<String> second)
      throws Exception {
    var start = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(() -> go(start, first));
      var two = threads.submit(() -> go(start, second));
      return List.of(one.get(), two.get());
    }
  }

  private static String go(CyclicBarrier start, Callable<String> action) throws Exception {
    start.await();
    return action.call();
  }

  private String state(VersionId id) {
    return db.select(VALUE_MESSAGE_VERSION.STATE)
        .from(VALUE_MESSAGE_VERSION)
        .where(VALUE_MESSAGE_VERSION.ID.eq(id.value()))
        .fetchSingle()
        .value1();
  }
}
