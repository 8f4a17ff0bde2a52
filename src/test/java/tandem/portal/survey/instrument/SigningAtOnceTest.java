package tandem.portal.survey.instrument;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.SurveyWorld;

@PortalTest
class SigningAtOnceTest {
  private static final Localized TEXT = Localized.of("Text", "Text");

  @Autowired OwnerDb db;
  @Autowired InstrumentDraftService drafts;
  @Autowired TransactionTemplate transaction;

  private SurveyWorld world;
  private PersonId partner;

  @BeforeEach
  void found_an_alliance() {
    world = new SurveyWorld(db);
    partner = world.partnerManager(world.sideB);
    SignIn.as(world.planner);
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    String drafted = "(select id from survey.instrument_draft where alliance_id = ?)";
    db.execute(
        "delete from survey.instrument_signature where draft_id in " + drafted,
        world.alliance.value());
    db.execute("delete from survey.instrument_draft where alliance_id = ?", world.alliance.value());
    world.close();
  }

  @Test
  void of_two_sides_that_propose_at_once_one_has_signed_and_the_other_is_told() {
    DraftId id = drafts.create(world.alliance, definition());
    CompletableFuture<Void> second =
        Objects.requireNonNull(
            transaction.execute(
                _ -> {
                  drafts.propose(world.alliance, id, 0);
                  var waiting = CompletableFuture.runAsync(() -> proposeAsPartner(id));
                  assertThatThrownBy(() -> waiting.get(700, MILLISECONDS))
                      .isInstanceOf(java.util.concurrent.TimeoutException.class);
                  return waiting;
                }));
    assertThatThrownBy(() -> second.get(20, SECONDS)).hasCauseInstanceOf(ConflictException.class);
    InstrumentDraft draft = drafts.open(world.alliance, Slug.of(id)).draft();
    assertThat(Objects.requireNonNull(Objects.requireNonNull(draft).proposal()).side().value())
        .isEqualTo(world.sideA);
  }

  private void proposeAsPartner(DraftId id) {
    SignIn.as(partner);
    try {
      drafts.propose(world.alliance, id, 0);
    } finally {
      SignIn.out();
    }
  }

  private static Instrument.Definition definition() {
    return new Instrument.Definition(
        TEXT,
        TEXT,
        TEXT,
        1,
        List.of(
            new Instrument.Section(
                "s1",
                TEXT,
                List.of(
                    new Instrument.Item("q1", null, TEXT, new Scale.Agreement(5), null, null)))));
  }
}
