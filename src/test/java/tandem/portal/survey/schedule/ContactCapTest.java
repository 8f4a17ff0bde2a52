package tandem.portal.survey.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.survey.Tables.REMINDER_RUN;
import static tandem.db.survey.Tables.WAVE;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.Acting;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.survey.SurveyWorld;
import tandem.portal.survey.WaveId;

@PortalTest
class ContactCapTest {
  private final LocalDate today = LocalDate.now();

  @Autowired OwnerDb db;
  @Autowired DSLContext portal;
  @Autowired TransactionTemplate transaction;

  @Test
  void invitations_and_reminders_of_all_alliances_count_whether_somebody_got_them_or_not() {
    try (var here = new SurveyWorld(db);
        var there = new SurveyWorld(db)) {
      List<PersonId> sellers = here.sellers(here.sideA, JobRole.PRESALES, "Nord", 2);
      PersonId both = sellers.getFirst();
      sellsToo(both, there.sideA);
      WaveId elsewhere = opened(there, 20);
      reminded(elsewhere, 1, 15);
      WaveId wave = opened(here, 0);
      assertThat(within(3, sellers, wave)).containsExactlyElementsOf(sellers);
      assertThat(within(2, sellers, wave)).containsExactly(sellers.getLast());
      db.update(WAVE)
          .set(WAVE.OPENS_ON, today.minusDays(30))
          .where(WAVE.ID.eq(elsewhere.value()))
          .execute();
      assertThat(within(2, sellers, wave))
          .as("30 days ago is long enough ago")
          .containsExactlyElementsOf(sellers);
    }
  }

  @Test
  void who_was_held_back_is_not_held_back_for_ever() {
    var days = new ArrayList<LocalDate>();
    for (int ago = 300; ago > 0; ago -= 3) {
      days.add(today.minusDays(ago));
    }
    int sent = 0;
    for (int i = 0; i < days.size(); i++) {
      if (cap(4).mayBeAsked(days.subList(0, i), days.get(i))) {
        sent++;
      }
    }
    assertThat(sent).isBetween(36, 40);
  }

  @Test
  void in_no_30_days_are_there_more_mails_than_the_most() {
    var random = new Random(20261126);
    for (int i = 0; i < 500; i++) {
      int most = 1 + random.nextInt(5);
      var asked = new ArrayList<LocalDate>();
      var sent = new ArrayDeque<LocalDate>();
      for (int ago = 360; ago >= 0; ago--) {
        LocalDate day = today.minusDays(ago);
        for (int mails = random.nextInt(8) - 5; mails > 0; mails--) {
          if (cap(most).mayBeAsked(asked, day)) {
            sent.add(day);
          }
          asked.add(day);
        }
        while (!sent.isEmpty() && !sent.getFirst().isAfter(day.minusDays(30))) {
          sent.removeFirst();
        }
        assertThat(sent).hasSizeLessThanOrEqualTo(most);
      }
    }
  }

  private List<PersonId> within(int most, List<PersonId> sellers, WaveId wave) {
    return Objects.requireNonNull(
        Acting.as(
            Acting.Task.WAVES,
            () -> transaction.execute(_ -> cap(most).within(sellers, wave, today))));
  }

  private ContactCap cap(int most) {
    return new ContactCap(portal, new SurveyRules(Period.ofDays(5), Period.ofDays(3), 2, most, 8));
  }

  private WaveId opened(SurveyWorld world, int daysAgo) {
    WaveId wave = world.planned();
    db.update(WAVE)
        .set(WAVE.STATE, "OPEN")
        .set(WAVE.OPENS_ON, today.minusDays(daysAgo))
        .where(WAVE.ID.eq(wave.value()))
        .execute();
    return wave;
  }

  private void reminded(WaveId wave, int number, int daysAgo) {
    db.insertInto(REMINDER_RUN)
        .set(REMINDER_RUN.WAVE_ID, wave.value())
        .set(REMINDER_RUN.NUMBER, number)
        .set(REMINDER_RUN.RUN_ON, today.minusDays(daysAgo))
        .execute();
  }

  /// The same person on another alliance's roster.
  private void sellsToo(PersonId person, UUID side) {
    db.insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.SIDE_ID, side)
        .set(MEMBERSHIP.PERSON_ID, person.value())
        .set(MEMBERSHIP.ROLE, Role.SELLER.name())
        .set(MEMBERSHIP.JOB_ROLE, JobRole.PRESALES.name())
        .set(MEMBERSHIP.REGION, "Nord")
        .set(MEMBERSHIP.TEAM, "Team")
        .set(MEMBERSHIP.VALID_FROM, today.minusMonths(4))
        .execute();
  }
}
