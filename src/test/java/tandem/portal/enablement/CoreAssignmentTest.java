package tandem.portal.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.enablement.Tables.ASSIGNMENT;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.SellersJoined;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningWorld;
import tandem.portal.learning.author.ModuleDraftId;
import tandem.portal.learning.author.ModuleMoved;

/// Sellers get the core module of their alliance, whichever was there first.
@PortalTest
@Transactional
class CoreAssignmentTest {
  @Autowired ApplicationEventPublisher events;
  @Autowired OwnerDb db;

  private LearningWorld world;
  private PersonId ofA;
  private PersonId ofB;

  @BeforeEach
  void found_an_alliance() {
    world = new LearningWorld(db);
    ofA = world.sellerOfA("Ada");
    ofB = world.sellerOfB("Ben");
    db.update(MODULE).set(MODULE.CORE, true).where(MODULE.ID.eq(world.module.value())).execute();
    SignIn.as(world.hrOf(world.companyA));
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void whoever_sells_already_gets_it_on_its_release_on_both_sides() {
    moved(ModuleMoved.Step.PROPOSED);
    assertThat(assigned(ofA)).isEmpty();
    moved(ModuleMoved.Step.RELEASED);
    assertThat(assigned(ofA)).containsExactly(LocalDate.now().plusDays(14));
    assertThat(assigned(ofB)).containsExactly(LocalDate.now().plusDays(14));
  }

  @Test
  void a_later_version_moves_no_date() {
    moved(ModuleMoved.Step.RELEASED);
    db.update(ASSIGNMENT)
        .set(ASSIGNMENT.DUE_ON, LocalDate.now().minusDays(3))
        .where(ASSIGNMENT.PERSON_ID.eq(ofA.value()))
        .execute();
    moved(ModuleMoved.Step.RELEASED);
    assertThat(assigned(ofA)).containsExactly(LocalDate.now().minusDays(3));
  }

  @Test
  void what_is_no_core_module_is_nobodys_duty() {
    db.update(MODULE).set(MODULE.CORE, false).where(MODULE.ID.eq(world.module.value())).execute();
    moved(ModuleMoved.Step.RELEASED);
    assertThat(assigned(ofA)).isEmpty();
  }

  @Test
  void nobody_is_late_with_what_is_not_published() {
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.STATE, "SUPERSEDED")
        .where(MODULE_VERSION.MODULE_ID.eq(world.module.value()))
        .execute();
    events.publishEvent(new SellersJoined(world.alliance, List.of(ofA)));
    assertThat(assigned(ofA)).isEmpty();
  }

  @Test
  void whoever_joins_gets_it_at_once() {
    events.publishEvent(new SellersJoined(world.alliance, List.of(ofA)));
    assertThat(assigned(ofA)).containsExactly(LocalDate.now().plusDays(14));
    assertThat(assigned(ofB)).isEmpty();
  }

  private void moved(ModuleMoved.Step step) {
    events.publishEvent(
        new ModuleMoved(
            step,
            world.alliance,
            world.module,
            new ModuleDraftId(UUID.randomUUID()),
            Set.of(world.companyA, world.companyB)));
  }

  private List<LocalDate> assigned(PersonId person) {
    return db.select(ASSIGNMENT.DUE_ON)
        .from(ASSIGNMENT)
        .where(ASSIGNMENT.PERSON_ID.eq(person.value()))
        .fetch(ASSIGNMENT.DUE_ON);
  }
}
