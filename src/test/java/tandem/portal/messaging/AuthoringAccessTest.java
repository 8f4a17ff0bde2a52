package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.portal.messaging.AuthoringWorld.ALLIANCE;
import static tandem.portal.messaging.AuthoringWorld.ANNA;
import static tandem.portal.messaging.AuthoringWorld.HALDEN;
import static tandem.portal.messaging.AuthoringWorld.MIRIAM;
import static tandem.portal.messaging.AuthoringWorld.OLIVER;
import static tandem.portal.messaging.AuthoringWorld.RITA;
import static tandem.portal.messaging.AuthoringWorld.assertDenied;
import static tandem.portal.messaging.AuthoringWorld.assertNotFound;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;

/// Who finds nothing in the studio, and who is not let in.
@PortalTest
@Transactional
@NullUnmarked
class AuthoringAccessTest {
  @Autowired OwnerDb db;
  @Autowired AuthoringService authoring;
  @Autowired ApprovalService approvals;
  @Autowired MessageService messages;

  private AuthoringWorld world;

  @BeforeEach
  void partner_managers() {
    world = new AuthoringWorld(db, authoring, approvals);
  }

  @Test
  void the_other_side_does_not_read_or_write_an_unfinished_draft() {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.titled("Geheim"));
    world.as(OLIVER);
    assertThat(authoring.open(ALLIANCE, draft.message()).open()).isNull();
    assertThat(authoring.list(ALLIANCE))
        .filteredOn(row -> row.message().equals(draft.message()))
        .singleElement()
        .satisfies(row -> assertThat(row.title().byLanguage()).isEmpty());
    assertNotFound(() -> authoring.save(draft.id(), draft.lock(), SampleMessage.complete()));
    assertNotFound(() -> approvals.submit(draft.id(), draft.lock()));
    assertNotFound(() -> approvals.withdraw(draft.id()));
  }

  @Test
  void another_alliances_partner_manager_finds_nothing() {
    MessageVersion draft = world.submitted(SampleMessage.complete());
    world.as(RITA);
    assertNotFound(() -> authoring.list(ALLIANCE));
    assertNotFound(() -> authoring.open(ALLIANCE, draft.message()));
    assertNotFound(() -> authoring.open(HALDEN, draft.message()));
    assertNotFound(() -> approvals.review(HALDEN, draft.id()));
    assertNotFound(() -> approvals.approve(draft.id(), draft.digest()));
    assertNotFound(() -> approvals.giveBack(draft.id(), draft.digest(), "x"));
    assertNotFound(() -> authoring.startDraft(HALDEN, draft.message()));
    assertNotFound(() -> messages.get(HALDEN, draft.message()));
    assertNotFound(() -> messages.list(ALLIANCE, null));
  }

  @Test
  void sellers_executives_and_hr_do_not_write() {
    MessageVersion draft = world.draftBy(MIRIAM, SampleMessage.complete());
    for (String email :
        new String[] {ANNA, "heinz.kessler@kessler.example", "petra.lang@kessler.example"}) {
      world.as(email);
      assertDenied(() -> authoring.list(ALLIANCE));
      assertDenied(() -> authoring.open(ALLIANCE, draft.message()));
      assertDenied(() -> authoring.save(draft.id(), draft.lock(), SampleMessage.complete()));
      assertDenied(() -> approvals.approve(draft.id(), draft.digest()));
    }
    assertDenied(() -> messages.list(ALLIANCE, null));
  }
}
