package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.security.access.AccessDeniedException;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// The partner managers of the demo at work, and what they may be refused with.
@NullUnmarked
final class AuthoringWorld {
  static final AllianceId ALLIANCE =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  static final AllianceId HALDEN =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110002"));
  static final String MIRIAM = "miriam.vogt@kessler.example";
  static final String OLIVER = "oliver.grant@nordwind.example";
  static final String RITA = "rita.stein@halden.example";
  static final String ANNA = "anna.brandt@kessler.example";

  private final DSLContext db;
  private final AuthoringService authoring;
  private final ApprovalService approvals;

  AuthoringWorld(DSLContext db, AuthoringService authoring, ApprovalService approvals) {
    this.db = db;
    this.authoring = authoring;
    this.approvals = approvals;
  }

  MessageVersion submitted(MessageContent content) {
    MessageVersion draft = draftBy(MIRIAM, content);
    approvals.submit(draft.id(), draft.lock());
    return draft;
  }

  MessageVersion draftBy(String email, MessageContent content) {
    as(email);
    MessageId message = authoring.create(ALLIANCE);
    MessageVersion draft = authoring.open(ALLIANCE, message).open();
    authoring.save(draft.id(), draft.lock(), content);
    return authoring.open(ALLIANCE, message).open();
  }

  void as(String email) {
    SignIn.as(db, email);
  }

  static void assertConflict(String key, Runnable action) {
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(action::run)
        .satisfies(e -> assertThat(e.textKey()).isEqualTo(key));
  }

  static void assertNotFound(Runnable action) {
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(action::run);
  }

  static void assertDenied(Runnable action) {
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(action::run);
  }
}
