package tandem.portal.learning.terms;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tandem.db.credential.Tables.CERTIFICATE;
import static tandem.db.identity.Tables.COMPANY_ROLE;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.RENEWAL;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.Confidence;
import tandem.portal.learning.Gain;
import tandem.portal.learning.Holding;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.ModuleRenewed;
import tandem.portal.learning.ModuleState;
import tandem.portal.learning.NextStep;
import tandem.portal.learning.QuestionId;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Dates;
import tandem.portal.privacy.ErasureService;
import tandem.portal.questionnaire.Answer;

/// A module whose check is passed anew every twelve months.
@PortalTest
@Transactional
@RecordApplicationEvents
class RecertificationTest extends SpringBrowserlessTest {
  @Autowired LearningService learning;
  @Autowired DSLContext portal;
  @Autowired OwnerDb db;
  @Autowired Clock clock;
  @Autowired ErasureService erasures;
  @Autowired ApplicationEvents events;

  private LearningWorld world;
  private PersonId anna;
  private OffsetDateTime now;

  @BeforeEach
  void somebody_who_has_completed_it() {
    now = OffsetDateTime.now(clock);
    world = new LearningWorld(db);
    every(12, world.version);
    anna = world.sellerOfA("Anna");
    SignIn.as(anna);
    UI.getCurrent().setLocale(Locale.GERMAN);
    world.lessons.forEach(
        lesson -> {
          learning.open(world.module, lesson);
          learning.readOn(world.module, lesson);
        });
    learning.startCheck(world.module);
    answer(1, true);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_completion_holds_for_the_period_and_is_not_renewed_before_its_last_days() {
    completed(now.minusMonths(6));
    Holding holding = holding();
    assertThat(holding.stage(clock)).isEqualTo(Holding.Stage.HOLDS);
    assertThat(holding.until())
        .isEqualTo(
            now.minusMonths(6)
                .truncatedTo(SECONDS)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .plusMonths(12)
                .toInstant());
    assertThat(holding.opensOn(ZoneOffset.UTC))
        .isEqualTo(holding.lastDay(ZoneOffset.UTC).minusDays(30));
    assertThatThrownBy(() -> learning.startRenewal(world.module))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("early");
  }

  @Test
  void without_a_period_it_holds_without_end() {
    world = new LearningWorld(db);
    SignIn.as(world.sellerOfA("Ben"));
    learning.startPreCheck(world.module);
    answer(0, true);
    assertThat(learning.module(world.module).completedAt()).isNotNull();
    assertThat(learning.module(world.module).holding()).isNull();
    assertThatThrownBy(() -> learning.startRenewal(world.module))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void in_its_last_days_the_check_alone_renews_it_and_the_completion_stays() {
    Instant completed = completed(now.minusMonths(12).plusDays(20));
    assertThat(holding().stage(clock)).isEqualTo(Holding.Stage.DUE);
    ModuleState state = learning.startRenewal(world.module);
    assertThat(state.running())
        .matches(running -> running != null && running.renewal() && running.number() == 2);
    assertThat(learning.startRenewal(world.module)).isEqualTo(state);

    answer(2, true);

    ModuleState after = learning.module(world.module);
    assertThat(after.completedAt()).isEqualTo(completed);
    assertThat(holding().since()).isCloseTo(Instant.now(), within(60, SECONDS));
    assertThat(holding().stage(clock)).isEqualTo(Holding.Stage.HOLDS);
    assertThat(events.stream(ModuleRenewed.class)).hasSize(1);
    assertThat(db.fetchCount(RENEWAL, RENEWAL.PERSON_ID.eq(anna.value()))).isEqualTo(1);
    assertThat(db.fetchCount(COMPLETION, COMPLETION.PERSON_ID.eq(anna.value()))).isEqualTo(1);
    assertThatThrownBy(() -> learning.startRenewal(world.module))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void it_brings_a_certificate_that_renews_the_former_and_ends_when_the_period_does() {
    completed(now.minusMonths(12).plusDays(20));
    UUID first = db.fetchValue(CERTIFICATE.ID, CERTIFICATE.PERSON_ID.eq(anna.value()));
    renew();
    var second =
        db.fetchSingle(
            CERTIFICATE, CERTIFICATE.PERSON_ID.eq(anna.value()), CERTIFICATE.RENEWS.eq(first));
    assertThat(second.getExpiresAt().toInstant()).isEqualTo(holding().until());
    assertThat(db.fetchCount(CERTIFICATE, CERTIFICATE.PERSON_ID.eq(anna.value()))).isEqualTo(2);
  }

  @Test
  void after_the_end_it_can_be_renewed_at_any_time() {
    Instant completed = completed(now.minusMonths(30));
    assertThat(holding().stage(clock)).isEqualTo(Holding.Stage.OVERDUE);
    assertThat(learning.module(world.module).completedAt()).isEqualTo(completed);
    renew();
    assertThat(holding().lastDay(clock.getZone())).isEqualTo(LocalDate.now(clock).plusMonths(12));
  }

  @Test
  void a_failed_renewal_takes_nothing_away() {
    Instant completed = completed(now.minusMonths(12).plusDays(20));
    learning.startRenewal(world.module);
    answer(2, false);
    ModuleState state = learning.module(world.module);
    assertThat(state.completedAt()).isEqualTo(completed);
    assertThat(state.hasPassed()).isTrue();
    assertThat(holding().failed()).isEqualTo(1);
    learning.startRenewal(world.module);
    answer(3, true);
    assertThat(holding().stage(clock)).isEqualTo(Holding.Stage.HOLDS);
    assertThat(holding().failed()).isZero();
  }

  @Test
  void the_authors_limit_is_counted_for_each_renewal_by_itself() {
    renewedAtMostOnce();
    assertThatThrownBy(() -> learning.startRenewal(world.module))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("waiting");
    db.update(ATTEMPT)
        .set(ATTEMPT.FINISHED_AT, now.minusDays(5))
        .where(ATTEMPT.RENEWAL.isTrue(), ATTEMPT.PERSON_ID.eq(anna.value()))
        .execute();
    learning.startRenewal(world.module);
    answer(3, true);
    assertThat(holding().stage(clock)).isEqualTo(Holding.Stage.HOLDS);
  }

  @Test
  void a_newer_version_is_what_it_is_renewed_in_and_its_own_period_counts_then() {
    UUID former = world.version;
    completed(now.minusMonths(12).plusDays(20));
    UUID second = rewritten(false);
    every(24, second);

    ModuleState state = learning.startRenewal(world.module);

    assertThat(state.module().version()).isEqualTo(second);
    for (var asked : state.asked()) {
      learning.answer(world.module, 2, asked.id(), right(asked.question()), Confidence.SURE);
    }
    assertThat(db.fetchValue(RENEWAL.MODULE_VERSION_ID, RENEWAL.PERSON_ID.eq(anna.value())))
        .isEqualTo(second);
    assertThat(db.fetchValue(COMPLETION.MODULE_VERSION_ID, COMPLETION.PERSON_ID.eq(anna.value())))
        .isEqualTo(former);
    assertThat(holding().months()).isEqualTo(24);
    assertThat(learning.module(world.module).completedAt()).isNotNull();
  }

  @Test
  void a_version_that_asks_again_comes_before_any_renewal() {
    completed(now.minusMonths(12).plusDays(20));
    every(12, rewritten(true));
    ModuleState state = learning.module(world.module);
    assertThat(state.holding()).isNull();
    assertThat(state.isAskedAgain()).isTrue();
    assertThat(state.next()).isInstanceOf(NextStep.Read.class);
    assertThatThrownBy(() -> learning.startRenewal(world.module))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void first_attempts_and_what_was_learned_are_what_they_were() {
    completed(now.minusMonths(30));
    renew();
    assertThat(learning.gain(world.module)).isEqualTo(java.util.Optional.<Gain>empty());
    assertThatThrownBy(
            () ->
                db.transaction(
                    inner ->
                        inner
                            .dsl()
                            .update(ATTEMPT)
                            .set(ATTEMPT.NUMBER, 1)
                            .where(ATTEMPT.RENEWAL.isTrue())
                            .execute()))
        .hasMessageContaining("attempt_renewal_is_no_first");
  }

  @Test
  void nobody_else_sees_a_renewal_but_hr_of_the_same_company() {
    completed(now.minusMonths(30));
    renew();
    assertThat(portal.fetchCount(RENEWAL)).isEqualTo(1);
    SignIn.as(world.hrOf(world.companyA));
    assertThat(portal.fetchCount(RENEWAL)).isEqualTo(1);
    SignIn.as(world.hrOf(world.companyB));
    assertThat(portal.fetchCount(RENEWAL)).isZero();
    SignIn.as(world.sellerOfB("Berta"));
    assertThat(portal.fetchCount(RENEWAL)).isZero();
  }

  @Test
  void the_database_takes_no_renewal_without_a_passed_check() {
    assertThatThrownBy(
            () ->
                portal
                    .insertInto(RENEWAL)
                    .set(RENEWAL.PERSON_ID, anna.value())
                    .set(RENEWAL.MODULE_VERSION_ID, world.version)
                    .set(RENEWAL.RENEWED_AT, now)
                    .execute())
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void the_module_says_until_when_it_holds_and_offers_the_check_when_it_is_open() {
    completed(now.minusMonths(6));
    show(LearningRoutes.module(world.module));
    assertThat(text())
        .contains("Ihr Abschluss gilt bis", "alle 12 Monate", "Der Abschluss gilt 12 Monate");
    assertThat(find(Anchor.class).withText("Jetzt erneuern").exists()).isFalse();
    completed(now.minusMonths(12).plusDays(20));
    show(LearningRoutes.module(world.module));
    assertThat(text()).contains("Erneuern Sie ihn jetzt");
    assertThat(find(Anchor.class).withText("Jetzt erneuern").exists()).isTrue();
    completed(now.minusMonths(13));
    show(LearningRoutes.module(world.module));
    assertThat(text()).contains("Ihr Abschluss galt bis");
    show(LearningRoutes.MODULES);
    assertThat(text()).contains("Erneuerung überfällig");
  }

  @Test
  void the_check_says_why_it_is_asked_again_and_how_it_went() {
    completed(now.minusMonths(12).plusDays(20));
    show(LearningRoutes.check(world.module));
    assertThat(text()).contains("Nachweis erneuern", "alle 12 Monate");
    find(NativeButton.class).withText("Wissens-Check beginnen").single();
    learning.startRenewal(world.module);
    answer(2, false);
    show(LearningRoutes.check(world.module));
    assertThat(text()).contains("Noch nicht bestanden");
    assertThat(find(NativeButton.class).withText("Noch einmal versuchen").exists()).isTrue();
    learning.startRenewal(world.module);
    answer(3, true);
    show(LearningRoutes.check(world.module));
    assertThat(text()).contains("Bestanden", "2 von 2");
    show(LearningRoutes.done(world.module));
    assertThat(text()).contains("Ihr Abschluss gilt bis");
  }

  @Test
  void it_is_announced_as_it_is_in_the_newest_version() {
    completed(now.minusMonths(12).plusDays(20));
    UUID second = rewritten(false);
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.PASS_MARK, 50)
        .set(MODULE_VERSION.ATTEMPTS, 4)
        .set(MODULE_VERSION.ATTEMPTS_WAIT, 9)
        .where(MODULE_VERSION.ID.eq(second))
        .execute();
    db.execute(
        "insert into learning.question (module_version_id, position, content)"
            + " select module_version_id, position + 2, content from learning.question"
            + " where module_version_id = ?",
        second);
    show(LearningRoutes.check(world.module));
    assertThat(text())
        .contains(
            "4 Fragen, etwa 2 Minuten",
            "Bestanden ist der Wissens-Check mit 2 richtigen",
            "nach 9 Tagen");
    show(LearningRoutes.module(world.module));
    assertThat(text()).contains("Er dauert etwa 2 Minuten");
    UI.getCurrent().navigate("");
    assertThat(text()).contains("Wissens-Check, etwa 2 Minuten");
  }

  @Test
  void who_has_used_up_the_attempts_reads_everywhere_until_when_to_wait() {
    renewedAtMostOnce();
    String day = Dates.full(LocalDate.now(clock).plusDays(5), Locale.GERMAN);
    String soon = Dates.near(LocalDate.now(clock).plusDays(5), Locale.GERMAN);
    UI.getCurrent().navigate("");
    assertThat(text())
        .contains("Wissens-Check wieder offen ab " + soon)
        .doesNotContain("Jetzt erneuern");
    assertThat(find(Anchor.class).withText("Lektionen noch einmal lesen").single().getHref())
        .isEqualTo(LearningRoutes.module(world.module));
    show(LearningRoutes.module(world.module));
    assertThat(text())
        .contains("Ab " + day + " können Sie")
        .doesNotContain("rneuern Sie ihn jetzt");
    assertThat(find(Anchor.class).withText("Jetzt erneuern").exists()).isFalse();
    show(LearningRoutes.check(world.module));
    assertThat(text()).contains("Ab " + day + " können Sie");
  }

  @Test
  void a_newer_version_ends_the_wait() {
    renewedAtMostOnce();
    world.rewrite(false);
    UUID second =
        db.fetchValue(
            MODULE_VERSION.ID,
            MODULE_VERSION.MODULE_ID.eq(world.module.value()).and(MODULE_VERSION.NUMBER.eq(2)));
    assertThat(learning.module(world.module).waitsUntil(clock)).isEmpty();
    show(LearningRoutes.check(world.module));
    find(NativeButton.class).withText("Wissens-Check beginnen").single();
    assertThat(learning.startRenewal(world.module).module().version()).isEqualTo(second);
  }

  @Test
  void nothing_of_them_is_left_when_somebody_is_erased() {
    completed(now.minusMonths(30));
    renew();
    PersonId administrator = world.person(world.companyA, "Ada");
    db.insertInto(COMPANY_ROLE)
        .set(COMPANY_ROLE.PERSON_ID, administrator.value())
        .set(COMPANY_ROLE.ROLE, "ADMINISTRATOR")
        .execute();
    SignIn.as(administrator);
    erasures.erase(anna);
    assertThat(db.fetchCount(RENEWAL, RENEWAL.MODULE_VERSION_ID.eq(world.version))).isZero();
    assertThat(db.fetchCount(CERTIFICATE, CERTIFICATE.MODULE_VERSION_ID.eq(world.version)))
        .isZero();
    assertThat(
            db.fetchSingle(COMPLETION, COMPLETION.MODULE_VERSION_ID.eq(world.version))
                .getPersonId())
        .as("figures go on counting the completion, of nobody")
        .isNotEqualTo(anna.value());
    assertThat(db.fetchCount(ATTEMPT, ATTEMPT.PERSON_ID.eq(anna.value()))).isZero();
  }

  /// A second module, completed long ago, whose one attempt to renew it in a row has failed.
  private void renewedAtMostOnce() {
    completed(now.minusMonths(1));
    world = world.anotherModule();
    every(12, world.version);
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.ATTEMPTS, 1)
        .set(MODULE_VERSION.ATTEMPTS_WAIT, 5)
        .where(MODULE_VERSION.ID.eq(world.version))
        .execute();
    learning.startPreCheck(world.module);
    answer(0, true);
    completed(now.minusMonths(12).plusDays(20));
    learning.startRenewal(world.module);
    answer(2, false);
  }

  private void renew() {
    learning.startRenewal(world.module);
    answer(2, true);
  }

  private Holding holding() {
    return Objects.requireNonNull(learning.module(world.module).holding());
  }

  private void every(int months, UUID version) {
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.RECERTIFY_MONTHS, months)
        .where(MODULE_VERSION.ID.eq(version))
        .execute();
  }

  /// As if it had been that long ago.
  private Instant completed(OffsetDateTime at) {
    OffsetDateTime moment = at.truncatedTo(SECONDS);
    db.update(COMPLETION)
        .set(COMPLETION.COMPLETED_AT, moment)
        .where(
            COMPLETION.PERSON_ID.eq(anna.value()), COMPLETION.MODULE_VERSION_ID.eq(world.version))
        .execute();
    db.update(ATTEMPT)
        .set(ATTEMPT.FINISHED_AT, moment)
        .where(
            ATTEMPT.PERSON_ID.eq(anna.value()),
            ATTEMPT.MODULE_VERSION_ID.eq(world.version),
            ATTEMPT.RENEWAL.isFalse())
        .execute();
    return moment.toInstant();
  }

  /// A second version with the questions of the first.
  private UUID rewritten(boolean asksAgain) {
    world.rewrite(asksAgain);
    UUID second =
        db.fetchValue(
            MODULE_VERSION.ID,
            MODULE_VERSION.MODULE_ID.eq(world.module.value()).and(MODULE_VERSION.NUMBER.eq(2)));
    db.execute(
        "insert into learning.question (module_version_id, position, content)"
            + " select ?, position, content from learning.question where module_version_id = ?",
        second,
        world.version);
    return second;
  }

  private static Answer right(tandem.portal.questionnaire.Question question) {
    Answer blue = Answer.Chosen.of("a");
    return question instanceof tandem.portal.questionnaire.Question.TrueFalse
        ? new Answer.Verdict(true)
        : blue;
  }

  private void answer(int attempt, boolean right) {
    List<QuestionId> questions = world.questions;
    learning.answer(
        world.module,
        attempt,
        questions.get(0),
        Answer.Chosen.of(right ? "a" : "b"),
        Confidence.SURE);
    learning.answer(
        world.module, attempt, questions.get(1), new Answer.Verdict(right), Confidence.SURE);
  }

  private void show(String path) {
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(path);
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
