package tandem.portal.learning.author;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.AtOnce;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.SignIn;

/// Whoever comes second waits, and then reads what the first has done: signed, written or released.
@PortalTest
class ModuleSignedAtOnceTest {
  private static final AllianceId DEMO =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final String MIRIAM = "miriam.vogt@kessler.example";
  private static final String OLIVER = "oliver.grant@nordwind.example";

  @Autowired ModuleDraftService drafts;
  @Autowired OwnerDb db;
  @Autowired TransactionTemplate transaction;

  private ModuleDraft draft;

  @BeforeEach
  void write_a_module() {
    SignIn.as(db, MIRIAM);
    ModuleDraft begun = drafts.begin(DEMO);
    draft = drafts.save(DEMO, begun.id(), begun.lock(), Manuscripts.onePart("Eins"));
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    db.execute("delete from learning.module_signature where draft_id = ?", draft.id().value());
    db.execute("delete from learning.module_draft where id = ?", draft.id().value());
  }

  @Test
  void of_two_sides_that_propose_at_once_one_has_signed_and_the_other_is_told() {
    CompletableFuture<Void> second =
        whileWaits(
            () -> drafts.propose(DEMO, draft.id(), draft.lock()),
            () -> drafts.propose(DEMO, draft.id(), draft.lock()));
    assertThatThrownBy(() -> second.get(20, SECONDS)).hasCauseInstanceOf(OverwriteException.class);
    ModuleDraft.Proposal proposal =
        Objects.requireNonNull(drafts.open(DEMO, draft.module()).draft()).proposal();
    assertThat(Objects.requireNonNull(proposal).side())
        .isEqualTo(drafts.open(DEMO, draft.module()).mySide());
  }

  @Test
  void what_is_written_while_the_other_side_signs_takes_no_signature_back() {
    CompletableFuture<Void> second =
        whileWaits(
            () -> drafts.propose(DEMO, draft.id(), draft.lock()),
            () -> drafts.save(DEMO, draft.id(), draft.lock(), Manuscripts.onePart("Zwei")));
    assertThatThrownBy(() -> second.get(20, SECONDS)).hasCauseInstanceOf(OverwriteException.class);
    ModuleDraft stored = Objects.requireNonNull(drafts.open(DEMO, draft.module()).draft());
    assertThat(stored.definition()).isEqualTo(Manuscripts.onePart("Eins"));
    assertThat(stored.proposal()).isNotNull();
  }

  @Test
  void what_is_withdrawn_while_the_other_side_releases_is_read_by_nobody() {
    drafts.propose(DEMO, draft.id(), draft.lock());
    int signed = Objects.requireNonNull(drafts.open(DEMO, draft.module()).draft()).lock();
    CompletableFuture<Void> second =
        whileWaits(
            () -> drafts.withdraw(DEMO, draft.id()),
            () -> drafts.release(DEMO, draft.id(), signed));
    assertThatThrownBy(() -> second.get(20, SECONDS))
        .rootCause()
        .hasMessageContaining("notProposed");
    assertThat(drafts.open(DEMO, draft.module()).published()).isNull();
  }

  /// What Miriam does, while Oliver, who began at the same moment, waits for her to be done.
  private CompletableFuture<Void> whileWaits(Runnable first, Runnable then) {
    return AtOnce.whileWaits(transaction, first, () -> SignIn.as(db, OLIVER), then);
  }
}
