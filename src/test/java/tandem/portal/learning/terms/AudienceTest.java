package tandem.portal.learning.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.MODULE_VERSION;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.ModuleState;
import tandem.portal.platform.NotFoundException;
import tandem.portal.search.Hit;
import tandem.portal.search.SearchService;

/// Whom a module is offered.
@PortalTest
@Transactional
class AudienceTest {
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
