package tandem.portal.learning.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.enablement.Tables.ASSIGNMENT;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.MODULE_VERSION;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
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
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LearningService;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.ModuleState;
import tandem.portal.platform.ConflictException;

/// A module that comes after another one.
@PortalTest
@Transactional
class PrerequisitesTest extends SpringBrowserlessTest {
  @Autowired LearningService learning;
  @Autowired OwnerDb db;

  private LearningWorld first;
  private LearningWorld second;
  private PersonId anna;

  @BeforeEach
  void a_seller_with_two_modules_one_after_the_other() {
    first = new LearningWorld(db);
    second = first.anotherModule();
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.REQUIRES, new UUID[] {first.module.value()})
        .where(MODULE_VERSION.ID.eq(second.version))
        .execute();
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.TITLE, JSONB.jsonb("{\"de\": \"Danach\", \"en\": \"Afterwards\"}"))
        .where(MODULE_VERSION.ID.eq(second.version))
        .execute();
    anna = first.sellerOfA("Anna");
    SignIn.as(anna);
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void it_is_locked_and_says_what_comes_first() {
    ModuleState state = learning.module(second.module);
    assertThat(state.isLocked()).isTrue();
    assertThat(state.mayPreCheck()).isFalse();
    assertThat(state.first()).extracting(Prerequisite::module).containsExactly(first.module);
    assertThat(learning.module(first.module).isLocked()).isFalse();
  }

  @Test
  void nothing_of_it_can_be_begun() {
    assertThatThrownBy(() -> learning.open(second.module, second.lessons.getFirst()))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("locked");
    assertThatThrownBy(() -> learning.readOn(second.module, second.lessons.getFirst()))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> learning.startCheck(second.module))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> learning.startPreCheck(second.module))
        .isInstanceOf(ConflictException.class);
    assertThat(learning.module(second.module).isBegun()).isFalse();
  }

  @Test
  void a_completion_of_any_version_opens_it() {
    complete(first.version);
    first.version(2, "PUBLISHED");
    assertThat(learning.module(second.module).isLocked()).isFalse();
    assertThat(learning.open(second.module, second.lessons.getFirst()).lesson())
        .isEqualTo(second.lessons.getFirst());
  }

  @Test
  void what_is_not_for_somebody_is_not_asked_of_them() {
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.FOR_JOB_ROLES, new String[] {"INSIDE_SALES"})
        .where(MODULE_VERSION.ID.eq(first.version))
        .execute();
    assertThat(learning.module(second.module).isLocked()).isFalse();
  }

  @Test
  void what_hr_has_waived_is_not_asked_for_here_either() {
    PersonId berta = first.sellerOfA("Berta");
    waive(berta);
    assertThat(learning.module(second.module).isLocked()).as("another’s waiver").isTrue();
    waive(anna);
    assertThat(learning.module(second.module).isLocked()).isFalse();
    assertThat(learning.open(second.module, second.lessons.getFirst()).isBegun()).isTrue();
    UI.getCurrent().navigate("");
    assertThat(text()).contains("Danach").doesNotContain("Zuerst:", "Noch nicht offen");
  }

  @Test
  void who_had_begun_goes_on() {
    requires(second.version);
    learning.open(second.module, second.lessons.getFirst());
    requires(second.version, first.module.value());
    assertThat(learning.module(second.module).isLocked()).isFalse();
    assertThat(learning.open(second.module, second.lessons.get(1)).lesson())
        .isEqualTo(second.lessons.get(1));
  }

  @Test
  void a_lesson_opened_by_its_address_leads_to_the_module_which_leads_on() {
    UI.getCurrent().navigate(LearningRoutes.lesson(second.module, second.lessons.getFirst()));
    assertThat(UI.getCurrent().getActiveViewLocation().getPath())
        .isEqualTo(LearningRoutes.module(second.module));
    assertThat(text()).contains("Zuerst abschließen", "baut auf einem anderen auf");
    assertThat(find(Anchor.class).withText("Warum diese Allianz").single().getHref())
        .isEqualTo(LearningRoutes.module(first.module));
    assertThat(find(Anchor.class).all())
        .as("neither lessons nor the check are links")
        .noneMatch(link -> link.getHref().startsWith(LearningRoutes.module(second.module)));
    UI.getCurrent().navigate(LearningRoutes.check(second.module));
    assertThat(text()).contains("Zuerst abschließen");
    UI.getCurrent().navigate(LearningRoutes.preCheck(second.module));
    assertThat(text()).contains("Zuerst abschließen");
  }

  @Test
  void the_list_of_modules_says_it_too() {
    UI.getCurrent().navigate(LearningRoutes.MODULES);
    assertThat(text()).contains("Noch nicht offen", "Zuerst: Warum diese Allianz");
    complete(first.version);
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(LearningRoutes.MODULES);
    assertThat(text()).doesNotContain("Noch nicht offen");
  }

  @Test
  void at_home_what_is_open_is_next_and_what_is_locked_waits() {
    UI.getCurrent().navigate("");
    assertThat(text())
        .contains("Beginnen Sie mitWarum diese Allianz", "Zuerst: Warum diese Allianz")
        .contains("DanachNoch nicht offen");
    assertThat(find(Anchor.class).withText("Zuerst: Warum diese Allianz").single().getHref())
        .isEqualTo(LearningRoutes.module(first.module));
    assertThat(find(Anchor.class).all())
        .as("nothing invites to begin it")
        .noneMatch(link -> link.getHref().startsWith(LearningRoutes.module(second.module)));
  }

  private void requires(UUID version, UUID... modules) {
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.REQUIRES, modules)
        .where(MODULE_VERSION.ID.eq(version))
        .execute();
  }

  private void waive(PersonId person) {
    db.insertInto(ASSIGNMENT)
        .set(ASSIGNMENT.PERSON_ID, person.value())
        .set(ASSIGNMENT.MODULE_ID, first.module.value())
        .set(ASSIGNMENT.ASSIGNED_AT, OffsetDateTime.now())
        .set(ASSIGNMENT.DUE_ON, LocalDate.now())
        .set(ASSIGNMENT.WAIVED_AT, OffsetDateTime.now())
        .set(ASSIGNMENT.WAIVED_BY, first.hrOf(first.companyA).value())
        .set(ASSIGNMENT.WAIVER_REASON, "Elternzeit")
        .execute();
  }

  private void complete(UUID version) {
    db.insertInto(COMPLETION)
        .set(COMPLETION.PERSON_ID, anna.value())
        .set(COMPLETION.MODULE_VERSION_ID, version)
        .set(COMPLETION.COMPLETED_AT, OffsetDateTime.now())
        .execute();
  }

  private String text() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
