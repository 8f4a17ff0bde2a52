package tandem.portal.survey.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.survey.Tables.WAVE;

import java.time.LocalDate;
import org.jooq.exception.NoDataFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.survey.SurveyWorld;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveState;

@PortalTest
@Transactional
class RosterChangeTest {
  @Autowired OwnerDb owner;
  @Autowired ResultQueries results;

  private SurveyWorld world;

  @BeforeEach
  void found_an_alliance() {
    world = new SurveyWorld(owner);
    SignIn.as(world.planner);
  }

  @AfterEach
  void tidy_up() {
    SignIn.out();
    world.close();
  }

  @Test
  void one_who_came_for_one_who_went_makes_two() {
    world.sellers(world.sideA, JobRole.PRESALES, "Nord", 6);
    PersonId leaver = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 1).getFirst();
    PersonId joiner = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 1).getFirst();
    owner
        .update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_UNTIL, LocalDate.now().minusMonths(1))
        .where(MEMBERSHIP.PERSON_ID.eq(leaver.value()))
        .execute();
    owner
        .update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_FROM, LocalDate.now().minusDays(3))
        .where(MEMBERSHIP.PERSON_ID.eq(joiner.value()))
        .execute();
    WaveId earlier = closed(LocalDate.now().minusMonths(2));
    WaveId later = closed(LocalDate.now());

    assertThat(results.moved(new SideId(world.sideA), earlier, later)).isEqualTo(2);
    assertThat(results.moved(new SideId(world.sideB), earlier, later)).isZero();
    SignIn.out();
    assertThatThrownBy(() -> results.moved(new SideId(world.sideA), earlier, later))
        .isInstanceOf(NoDataFoundException.class);
  }

  private WaveId closed(LocalDate opensOn) {
    WaveId wave = world.planned();
    owner
        .update(WAVE)
        .set(WAVE.OPENS_ON, opensOn)
        .set(WAVE.STATE, WaveState.CLOSED.name())
        .where(WAVE.ID.eq(wave.value()))
        .execute();
    return wave;
  }
}
