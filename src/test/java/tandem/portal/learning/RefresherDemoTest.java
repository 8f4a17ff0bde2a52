package tandem.portal.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.learning.Tables.REFRESHER;
import static tandem.db.learning.Tables.REFRESHER_QUESTION;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;

/// The demo's refreshers ask what the portal would have asked.
@PortalTest
@Transactional
class RefresherDemoTest {
  @Autowired OwnerDb db;
  @Autowired RefresherQueries queries;
  @Autowired ModuleContents contents;

  @Test
  void everybody_was_asked_what_they_had_wrong_first() {
    var refreshers = db.selectFrom(REFRESHER).where(REFRESHER.FINISHED_AT.isNotNull()).fetch();
    assertThat(refreshers).hasSizeGreaterThan(12);
    for (var refresher : refreshers) {
      var person = new PersonId(refresher.getPersonId());
      SignIn.as(person);
      var asked =
          db.select(REFRESHER_QUESTION.QUESTION_ID)
              .from(REFRESHER_QUESTION)
              .where(REFRESHER_QUESTION.REFRESHER_ID.eq(refresher.getId()))
              .orderBy(REFRESHER_QUESTION.POSITION)
              .fetch(r -> new QuestionId(r.value1()));
      // as if they were to come
      db.update(REFRESHER_QUESTION)
          .setNull(REFRESHER_QUESTION.CONTENT)
          .setNull(REFRESHER_QUESTION.CORRECT)
          .setNull(REFRESHER_QUESTION.CONFIDENCE)
          .setNull(REFRESHER_QUESTION.ANSWERED_AT)
          .where(REFRESHER_QUESTION.REFRESHER_ID.eq(refresher.getId()))
          .execute();
      assertThat(
              RefresherChoice.of(
                      contents.of(refresher.getModuleVersionId()),
                      queries.memories(person, refresher.getModuleVersionId()))
                  .stream()
                  .map(CheckQuestion::id))
          .isEqualTo(asked);
    }
    SignIn.out();
  }
}
