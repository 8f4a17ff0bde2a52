package tandem.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.credential.Tables.CERTIFICATE;
import static tandem.db.learning.Tables.COMPLETION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.Confidence;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.ModuleCompleted;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.questionnaire.Answer;

@PortalTest
@Transactional
class CertificateServiceTest {
  @Autowired CertificateService certificates;
  @Autowired LearningService learning;
  @Autowired ApplicationEventPublisher events;
  @Autowired DSLContext portal;
  @Autowired OwnerDb db;

  private LearningWorld world;
  private PersonId anna;

  @BeforeEach
  void a_seller() {
    world = new LearningWorld(db);
    anna = world.sellerOfA("Anna");
    SignIn.as(anna);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void completing_a_module_issues_one_certificate_that_nobody_else_sees() {
    assertThat(certificates.mine()).isEmpty();

    complete();

    Certificate certificate = certificates.of(world.module).orElseThrow();
    assertThat(certificates.mine()).containsExactly(certificate);
    assertThat(certificate.alliance()).isEqualTo("A × B");
    assertThat(certificate.version()).isEqualTo(world.version);
    assertThat(certificate.expiresAt()).isNull();
    assertThat(certificate.shown()).isNull();
    assertThat(certificate.state(Instant.now())).isEqualTo(CertificateState.VALID);
    SignIn.as(world.sellerOfA("Berta"));
    assertThat(certificates.mine()).isEmpty();
    assertThatThrownBy(() -> certificates.release(certificate.id(), true))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> certificates.revoke(certificate.id()))
        .isInstanceOf(NotFoundException.class);
    SignIn.as(world.hrOf(world.companyA));
    assertThat(portal.fetchCount(CERTIFICATE)).isZero();
  }

  @Test
  void a_later_version_renews_it_and_the_earlier_one_stays() {
    complete();
    Certificate first = certificates.of(world.module).orElseThrow();
    UUID later = world.version(2, "PUBLISHED");
    completion(later);
    events.publishEvent(
        new ModuleCompleted(anna, world.module, later, Instant.now().plusSeconds(1)));

    assertThat(certificates.mine()).hasSize(2);
    Certificate second = certificates.of(world.module).orElseThrow();
    assertThat(second.version()).isEqualTo(later);
    assertThat(second.renewed()).isFalse();
    assertThat(certificates.mine().getLast().id()).isEqualTo(first.id());
    assertThat(certificates.mine().getLast().renewed()).isTrue();
  }

  @Test
  void what_it_says_changes_for_nobody_not_even_for_the_databases_owner() {
    complete();
    UUID id = certificates.mine().getFirst().id().value();
    for (var change :
        java.util.List.<org.jooq.UpdateConditionStep<?>>of(
            db.update(CERTIFICATE).set(CERTIFICATE.ALLIANCE_NAME, "X").where(CERTIFICATE.ID.eq(id)),
            db.update(CERTIFICATE)
                .set(CERTIFICATE.EXPIRES_AT, OffsetDateTime.now().plusYears(9))
                .where(CERTIFICATE.ID.eq(id)),
            db.update(CERTIFICATE)
                .set(CERTIFICATE.ISSUED_AT, OffsetDateTime.now().minusYears(1))
                .where(CERTIFICATE.ID.eq(id)))) {
      assertThatThrownBy(() -> inSavepoint(change::execute))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("says for ever what it said");
    }
  }

  @Test
  void the_portal_itself_may_not_write_what_it_says() {
    assertThat(
            db.fetchValue(
                "select bool_or(has_column_privilege('tandem_app', 'credential.certificate',"
                    + " a.attname, 'update')) from pg_attribute a where a.attrelid ="
                    + " 'credential.certificate'::regclass and a.attnum > 0 and a.attname not in"
                    + " ('token', 'with_name', 'released_at', 'revoked_at')"))
        .isEqualTo(false);
  }

  @Test
  void none_is_issued_without_a_completion() {
    assertThatThrownBy(
            () ->
                events.publishEvent(
                    new ModuleCompleted(anna, world.module, world.version, Instant.now())))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void what_is_given_up_stays_given_up_and_is_not_released_any_more() {
    complete();
    CertificateId id = certificates.mine().getFirst().id();

    assertThat(certificates.revoke(id).state(Instant.now())).isEqualTo(CertificateState.REVOKED);

    assertThatThrownBy(() -> certificates.release(id, false)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(
            () ->
                inSavepoint(
                    () ->
                        db.update(CERTIFICATE)
                            .setNull(CERTIFICATE.REVOKED_AT)
                            .where(CERTIFICATE.ID.eq(id.value()))
                            .execute()))
        .hasMessageContaining("stays revoked");
    assertThat(learning.module(world.module).completedAt()).isNotNull();
  }

  @Test
  void nobody_takes_what_was_given_up_off_the_list() {
    for (String privilege : java.util.List.of("select", "insert", "update", "delete", "truncate")) {
      assertThat(
              db.fetchValue(
                  "select has_table_privilege('tandem_app', 'credential.revocation', ?)",
                  privilege))
          .as(privilege)
          .isEqualTo(false);
    }
  }

  @Test
  void taking_it_back_forgets_the_address() {
    complete();
    CertificateId id = certificates.mine().getFirst().id();
    String first = shown(certificates.release(id, false)).address();
    assertThat(shown(certificates.release(id, true)).address()).isEqualTo(first);

    assertThat(certificates.takeBack(id).shown()).isNull();

    assertThat(shown(certificates.release(id, false)).address()).isNotEqualTo(first);
    assertThat(shown(certificates.mine().getFirst()).withName()).isFalse();
  }

  @Test
  void deciding_on_the_name_does_not_release_what_was_taken_back() {
    complete();
    CertificateId id = certificates.mine().getFirst().id();
    String first = shown(certificates.release(id, false)).address();
    assertThat(shown(certificates.showName(id, first, true)).withName()).isTrue();
    certificates.takeBack(id);

    assertThat(certificates.showName(id, first, true).shown()).isNull();

    assertThat(shown(certificates.release(id, false)).address()).isNotEqualTo(first);
    assertThat(shown(certificates.showName(id, first, true)).withName())
        .as("nor on another address than was looked at")
        .isFalse();
  }

  @Test
  void an_installation_may_let_them_expire() {
    Instant issued = Instant.parse("2026-02-28T10:00:00Z");
    assertThat(new CertificateRules(null, "T").expiry(issued, null)).isNull();
    CertificateRules yearly = new CertificateRules(Period.ofMonths(12), "T");
    Instant year = Instant.parse("2027-02-28T10:00:00Z");
    assertThat(yearly.expiry(issued, null)).isEqualTo(year);
    assertThat(yearly.expiry(issued, year.plusSeconds(1)))
        .as("of two ends the earlier one")
        .isEqualTo(year);
    assertThat(yearly.expiry(issued, year.minusSeconds(1))).isEqualTo(year.minusSeconds(1));
    assertThat(new CertificateRules(null, "T").expiry(issued, year)).isEqualTo(year);
    assertThatThrownBy(() -> new CertificateRules(Period.ZERO, "T"))
        .isInstanceOf(IllegalArgumentException.class);
    Instant until = Instant.parse("2027-02-28T10:00:00Z");
    assertThat(CertificateState.of(until, null, until.minusSeconds(1)))
        .isEqualTo(CertificateState.VALID);
    assertThat(CertificateState.of(until, null, until)).isEqualTo(CertificateState.EXPIRED);
    assertThat(CertificateState.of(until, issued, issued)).isEqualTo(CertificateState.REVOKED);
  }

  private static Certificate.Shown shown(Certificate certificate) {
    return Objects.requireNonNull(certificate.shown());
  }

  private void complete() {
    world.lessons.forEach(lesson -> learning.readOn(world.module, lesson));
    learning.startCheck(world.module);
    learning.answer(
        world.module, 1, world.questions.get(0), Answer.Chosen.of("a"), Confidence.SURE);
    learning.answer(
        world.module, 1, world.questions.get(1), new Answer.Verdict(true), Confidence.SURE);
  }

  private void completion(UUID version) {
    db.insertInto(COMPLETION)
        .set(COMPLETION.PERSON_ID, anna.value())
        .set(COMPLETION.MODULE_VERSION_ID, version)
        .set(COMPLETION.COMPLETED_AT, OffsetDateTime.now())
        .execute();
  }

  private void inSavepoint(Runnable work) {
    db.execute("savepoint here");
    try {
      work.run();
    } catch (DataAccessException e) {
      db.execute("rollback to savepoint here");
      throw e;
    }
  }
}
