package tandem.portal.learning.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.LESSON;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.db.messaging.tables.records.ValueMessageRecord;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.LessonId;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.ModuleState;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.search.Hit;
import tandem.portal.search.SearchService;

/// Whom a module is offered.
@PortalTest
@Transactional
class AudienceTest extends SpringBrowserlessTest {
  @Autowired LearningService learning;
  @Autowired SearchService search;
  @Autowired OwnerDb db;

  private LearningWorld core;
  private LearningWorld second;

  /// In presales, in the north.
  private PersonId anna;

  @BeforeEach
  void two_modules() {
    core = new LearningWorld(db);
    second = core.anotherModule();
    anna = core.sellerOfA("Anna");
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void none_chosen_is_everybody() {
    assertThat(offered(anna)).containsExactly(core.module, second.module);
  }

  @Test
  void a_job_role_gets_what_is_for_it_and_another_does_not() {
    narrow(second.version, MODULE_VERSION.FOR_JOB_ROLES, "PRESALES", "INSIDE_SALES");
    assertThat(offered(anna)).contains(second.module);
    narrow(second.version, MODULE_VERSION.FOR_JOB_ROLES, "INSIDE_SALES");
    assertThat(offered(anna)).containsExactly(core.module);
    assertThatThrownBy(() -> learning.module(second.module)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> learning.open(second.module, second.lessons.getFirst()))
        .as("not by its address either")
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void one_of_each_mark_that_is_chosen_is_needed() {
    narrow(second.version, MODULE_VERSION.FOR_JOB_ROLES, "PRESALES");
    narrow(second.version, MODULE_VERSION.FOR_REGIONS, "Süd");
    assertThat(offered(anna)).containsExactly(core.module);
    narrow(second.version, MODULE_VERSION.FOR_REGIONS, "Nord", "Süd");
    assertThat(offered(anna)).contains(second.module);
  }

  @Test
  void a_side_gets_what_is_for_it_and_the_other_does_not() {
    db.update(MODULE_VERSION)
        .set(
            MODULE_VERSION.FOR_SIDES,
            db.select(SIDE.ID)
                .from(SIDE)
                .where(SIDE.COMPANY_ID.eq(core.companyB))
                .fetchArray(SIDE.ID))
        .where(MODULE_VERSION.ID.eq(second.version))
        .execute();
    assertThat(offered(anna)).containsExactly(core.module);
    assertThat(offered(core.sellerOfB("Ben"))).contains(second.module);
  }

  @Test
  void a_seat_that_is_over_counts_no_more_and_one_elsewhere_never() {
    narrow(second.version, MODULE_VERSION.FOR_JOB_ROLES, "PRESALES");
    LearningWorld elsewhere = new LearningWorld(db);
    PersonId ben = core.sellerOfA("Ben");
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.JOB_ROLE, "INSIDE_SALES")
        .where(MEMBERSHIP.PERSON_ID.eq(ben.value()))
        .execute();
    assertThat(offered(ben)).containsExactly(core.module);
    db.execute(
        "update learning.module_version set for_sides = array(select id from alliance.side where"
            + " company_id = ?) where id = ?",
        elsewhere.companyA,
        second.version);
    assertThat(offered(anna)).containsExactly(core.module);
  }

  @Test
  void who_has_begun_keeps_it() {
    SignIn.as(anna);
    learning.open(second.module, second.lessons.getFirst());
    narrow(second.version, MODULE_VERSION.FOR_JOB_ROLES, "INSIDE_SALES");
    assertThat(offered(anna)).contains(second.module);
  }

  @Test
  void whom_a_new_version_is_not_for_keeps_the_completed_one_and_is_not_asked_again() {
    db.insertInto(COMPLETION)
        .set(COMPLETION.PERSON_ID, anna.value())
        .set(COMPLETION.MODULE_VERSION_ID, second.version)
        .set(COMPLETION.COMPLETED_AT, OffsetDateTime.now().minusDays(9))
        .execute();
    UUID newer = second.version(2, "PUBLISHED");
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.ASKS_AGAIN, true)
        .set(MODULE_VERSION.REASON, JSONB.jsonb("{\"de\": \"Neu.\", \"en\": \"New.\"}"))
        .where(MODULE_VERSION.ID.eq(newer))
        .execute();
    SignIn.as(anna);
    assertThat(learning.module(second.module).isAskedAgain()).isTrue();
    narrow(newer, MODULE_VERSION.FOR_JOB_ROLES, "INSIDE_SALES");
    ModuleState kept = learning.module(second.module);
    assertThat(kept.module().version()).isEqualTo(second.version);
    assertThat(kept.completedAt()).isNotNull();
    assertThat(kept.news()).isNull();
  }

  @Test
  void nor_is_whoever_reads_a_later_version_that_asks_nobody() {
    db.insertInto(COMPLETION)
        .set(COMPLETION.PERSON_ID, anna.value())
        .set(COMPLETION.MODULE_VERSION_ID, second.version)
        .set(COMPLETION.COMPLETED_AT, OffsetDateTime.now().minusDays(9))
        .execute();
    second.rewrite(false);
    SignIn.as(anna);
    learning.moveOn(second.module);
    second.rewrite(3, true);
    assertThat(learning.module(second.module).isAskedAgain()).isTrue();
    narrow(version(3), MODULE_VERSION.FOR_JOB_ROLES, "INSIDE_SALES");
    ModuleState kept = learning.module(second.module);
    assertThat(kept.module().version()).isEqualTo(version(2));
    assertThat(kept.completedAt()).isNotNull();
    assertThat(kept.news()).isNull();
  }

  @Test
  void nor_by_a_version_for_others_once_a_later_one_is_for_all() {
    db.insertInto(COMPLETION)
        .set(COMPLETION.PERSON_ID, anna.value())
        .set(COMPLETION.MODULE_VERSION_ID, second.version)
        .set(COMPLETION.COMPLETED_AT, OffsetDateTime.now().minusDays(9))
        .execute();
    second.rewrite(true);
    narrow(version(2), MODULE_VERSION.FOR_JOB_ROLES, "INSIDE_SALES");
    second.rewrite(3, false);
    SignIn.as(anna);
    ModuleState kept = learning.module(second.module);
    assertThat(kept.module().version()).isEqualTo(second.version);
    assertThat(kept.completedAt()).isNotNull();
    assertThat(kept.isAskedAgain()).isFalse();
  }

  private UUID version(int number) {
    return db.fetchValue(
        MODULE_VERSION.ID,
        MODULE_VERSION.MODULE_ID.eq(second.module.value()).and(MODULE_VERSION.NUMBER.eq(number)));
  }

  @Test
  void whom_a_new_version_is_not_for_cannot_go_over_to_it() {
    SignIn.as(anna);
    learning.open(second.module, second.lessons.get(1));
    LessonId elsewhere = second.rewrite(false);
    narrow(version(2), MODULE_VERSION.FOR_JOB_ROLES, "INSIDE_SALES");
    assertThatThrownBy(() -> learning.moveOn(second.module)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> learning.open(second.module, elsewhere))
        .as("not by a lesson’s address either")
        .isInstanceOf(ConflictException.class);
    ModuleState kept = learning.module(second.module);
    assertThat(kept.module().version()).isEqualTo(second.version);
    assertThat(kept.lesson()).isEqualTo(second.lessons.get(1));
  }

  @Test
  void a_lesson_leads_to_no_message_that_the_other_side_tells() {
    UUID message =
        db.insertInto(VALUE_MESSAGE)
            .set(VALUE_MESSAGE.ALLIANCE_ID, core.alliance.value())
            .returningResult(VALUE_MESSAGE.ID)
            .fetchSingle()
            .value1();
    db.update(LESSON)
        .set(LESSON.MESSAGE_ID, message)
        .where(LESSON.ID.eq(core.lessons.getFirst().value()))
        .execute();
    SignIn.as(anna);
    assertThat(leadsTo(message)).isTrue();
    told(message, VALUE_MESSAGE.JOB_ROLE, "INSIDE_SALES");
    assertThat(leadsTo(message)).as("another job role’s can be read").isTrue();
    told(message, VALUE_MESSAGE.INDUSTRIES, new String[] {"HEALTH"});
    assertThat(leadsTo(message)).as("an industry is the customer’s").isTrue();
    told(message, VALUE_MESSAGE.AUDIENCE_SIDE, side(core.companyA));
    assertThat(leadsTo(message)).isTrue();
    told(message, VALUE_MESSAGE.AUDIENCE_SIDE, side(core.companyB));
    assertThat(leadsTo(message)).isFalse();
  }

  private boolean leadsTo(UUID message) {
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(LearningRoutes.lesson(core.module, core.lessons.getFirst()));
    return find(Anchor.class).all().stream()
        .anyMatch(
            link ->
                link.getHref()
                    .equals(
                        MessagingRoutes.message(core.alliance.value(), new MessageId(message))));
  }

  private <T> void told(UUID message, TableField<ValueMessageRecord, T> mark, T choice) {
    db.update(VALUE_MESSAGE).set(mark, choice).where(VALUE_MESSAGE.ID.eq(message)).execute();
  }

  private UUID side(UUID company) {
    return db.fetchValue(SIDE.ID, SIDE.COMPANY_ID.eq(company));
  }

  @Test
  void the_search_finds_no_lesson_of_what_is_for_others() {
    narrow(second.version, MODULE_VERSION.FOR_JOB_ROLES, "INSIDE_SALES");
    SignIn.as(anna);
    assertThat(search.find("Lektion", Locale.GERMAN).hits())
        .filteredOn(hit -> hit.kind() == Hit.Kind.LESSON)
        .hasSize(3)
        .allMatch(hit -> hit.path().contains(core.module.toString()));
  }

  private List<ModuleId> offered(PersonId person) {
    SignIn.as(person);
    return learning.modules().stream().map(state -> state.module().id()).toList();
  }

  private void narrow(UUID version, Field<String[]> mark, String... chosen) {
    db.update(MODULE_VERSION).set(mark, chosen).where(MODULE_VERSION.ID.eq(version)).execute();
  }
}
