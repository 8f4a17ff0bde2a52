package tandem.portal.survey;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.notification.Tables.MAIL;
import static tandem.db.survey.Tables.WAVE;
import static tandem.db.survey.Tables.WAVE_CELL;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceService;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

@PortalTest
class WaveServiceTest {
  @Autowired OwnerDb db;
  @Autowired AllianceService alliances;
  @Autowired WaveService waves;
  @Autowired ResponseService responses;
  @Autowired ApplicationContext portal;
  @Autowired WaveKeys keys;
  @Autowired TransactionTemplate transaction;

  private SurveyWorld world;
  private PersonId seller;

  @BeforeEach
  void found_an_alliance() {
    world = new SurveyWorld(db);
    seller = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 7).getFirst();
    world.sellers(world.sideB, JobRole.PRESALES, "Nord", 3);
    world.sellers(world.sideB, JobRole.INSIDE_SALES, "Süd", 3);
    SignIn.as(world.planner);
  }

  @AfterEach
  void tidy_up() {
    SignIn.as(world.planner);
    waves.list(world.alliance).forEach(row -> keys.destroy(row.wave().id()));
    SignIn.out();
    world.close();
  }

  @Test
  void waves_are_suggested_from_the_signature_on() {
    LocalDate signed = alliances.get(world.alliance).signedOn();
    WaveDraft next = waves.suggest(alliances.get(world.alliance));
    assertThat(next.opensOn()).isEqualTo(signed.plusMonths(6));
    waves.plan(world.alliance, next);
    assertThat(waves.suggest(alliances.get(world.alliance)).opensOn())
        .isEqualTo(signed.plusMonths(12));
  }

  @Test
  void opening_counts_the_roster_into_cells_and_invites_every_seller() {
    WaveId wave = world.planned();
    waves.open(wave);
    WaveRow row = waves.list(world.alliance).getFirst();
    assertThat(row.wave().state()).isEqualTo(WaveState.OPEN);
    assertThat(row.cells())
        .extracting(c -> c.side().value(), Cell::jobRole, Cell::region, Cell::invited)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(world.sideA, JobRole.PRESALES, "Nord", 7),
            org.assertj.core.groups.Tuple.tuple(world.sideB, null, null, 6));
    assertThat(db.fetchCount(MAIL, MAIL.RECIPIENT.like("%@world.example"))).isEqualTo(13);
    assertThat(
            db.selectDistinct(MAIL.SUBJECT, MAIL.BODY)
                .from(MAIL)
                .where(MAIL.RECIPIENT.like("%@world.example"))
                .fetch())
        .as("which survey, in which alliance, and the same to everybody")
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.value1())
                  .contains("Vertrauen in der Zusammenarbeit", "Aster × Birke");
              assertThat(mail.value2())
                  .contains("Vertrauen in der Zusammenarbeit", "Aster × Birke");
            });
    assertThat(keys.read(wave)).isPresent();
  }

  @Test
  void the_set_up_of_an_open_wave_cannot_be_weakened() {
    WaveId wave = world.planned();
    waves.open(wave);
    assertThatThrownBy(
            () -> db.update(WAVE).set(WAVE.K_MEAN, 6).where(WAVE.ID.eq(wave.value())).execute())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("frozen");
    assertThatThrownBy(
            () ->
                db.update(WAVE_CELL)
                    .set(WAVE_CELL.INVITED, 1)
                    .where(WAVE_CELL.WAVE_ID.eq(wave.value()))
                    .execute())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("frozen");
    assertThatThrownBy(
            () ->
                db.execute(
                    "insert into survey.wave_cell (wave_id, cell, side_id, invited)"
                        + " select wave_id, 99, side_id, 1 from survey.wave_cell"
                        + " where wave_id = ? limit 1",
                    wave.value()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("frozen");
  }

  @Test
  void a_wave_opens_once_and_alone() {
    WaveId first = world.planned();
    WaveId second = world.planned();
    waves.open(first);
    assertThatThrownBy(() -> waves.open(first)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> waves.open(second)).isInstanceOf(ConflictException.class);
  }

  @Test
  void waves_are_numbered_in_the_order_in_which_they_open() {
    WaveId later = world.planned();
    WaveId last = world.planned();
    WaveId first = world.planned();
    waves.open(first);
    assertThat(waves.list(world.alliance))
        .extracting(row -> row.wave().id(), row -> row.wave().number())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(first, 1),
            org.assertj.core.groups.Tuple.tuple(later, 2),
            org.assertj.core.groups.Tuple.tuple(last, 3));
    waves.close(first, "Ende");
    waves.open(later);
    assertThat(waves.running(world.alliance).orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void nobody_can_answer_who_was_not_counted_and_nobody_twice_in_a_cell() {
    PersonId away = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 1).getFirst();
    PersonId moved = world.sellers(world.sideA, JobRole.INSIDE_SALES, "Nord", 6).getFirst();
    active(away, false);
    WaveId wave = world.planned();
    waves.open(wave);
    assertThat(db.fetchCount(MAIL, MAIL.RECIPIENT.eq(away.value() + "@world.example"))).isZero();
    active(away, true);
    PersonId late = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 1).getFirst();
    db.execute(
        "update alliance.membership set job_role = 'PRESALES' where person_id = ?", moved.value());
    for (PersonId uncounted : new PersonId[] {away, late}) {
      SignIn.as(uncounted);
      assertThat(responses.invitation(wave)).isInstanceOf(Invitation.NotInvited.class);
      assertThat(responses.waiting(world.alliance)).isEmpty();
    }
    SignIn.as(moved);
    assertThat(responses.invitation(wave))
        .isInstanceOfSatisfying(
            Invitation.Waiting.class,
            waiting -> assertThat(waiting.respondent().jobRole()).isEqualTo(JobRole.INSIDE_SALES));
    assertThat(
            db.fetch(
                "select c.invited, (select count(*) from survey.audience a"
                    + " where a.wave_id = c.wave_id and a.cell = c.cell)::int"
                    + " from survey.wave_cell c where c.wave_id = ?",
                wave.value()))
        .hasSize(3)
        .allSatisfy(cell -> assertThat(cell.get(0)).isEqualTo(cell.get(1)));
    assertThatThrownBy(
            () ->
                db.execute(
                    "insert into survey.audience (wave_id, person_id, cell) values (?, ?, 1)",
                    wave.value(),
                    late.value()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("frozen");
    SignIn.as(world.planner);
    waves.close(wave, "Ende");
    assertThat(
            db.fetchValue("select count(*) from survey.audience where wave_id = ?", wave.value()))
        .as("kept until the close")
        .isEqualTo(0L);
  }

  private void active(PersonId person, boolean active) {
    db.execute("update identity.person set active = ? where id = ?", active, person.value());
  }

  @Test
  void of_two_who_plan_at_once_each_wave_gets_a_number_of_its_own() throws Exception {
    WaveDraft draft = waves.suggest(alliances.get(world.alliance));
    CompletableFuture<WaveId> second =
        Objects.requireNonNull(
            transaction.execute(
                _ -> {
                  waves.plan(world.alliance, draft);
                  var waiting = CompletableFuture.supplyAsync(() -> planElsewhere(draft));
                  assertThatThrownBy(() -> waiting.get(700, MILLISECONDS))
                      .isInstanceOf(TimeoutException.class);
                  return waiting;
                }));
    second.get(20, SECONDS);
    assertThat(waves.list(world.alliance))
        .extracting(row -> row.wave().number())
        .containsExactlyInAnyOrder(1, 2);
  }

  private WaveId planElsewhere(WaveDraft draft) {
    SignIn.as(world.planner);
    try {
      return waves.plan(world.alliance, draft);
    } finally {
      SignIn.out();
    }
  }

  @Test
  void who_has_sent_is_shown_so_to_themself() {
    WaveId wave = world.planned();
    waves.open(wave);
    SignIn.as(seller);
    assertThat(responses.invitation(wave)).isInstanceOf(Invitation.Waiting.class);
    assertThat(responses.waiting(world.alliance)).isPresent();
    new Sender(portal).send(wave, SurveyWorld.ANSWERS);
    assertThat(responses.invitation(wave)).isInstanceOf(Invitation.Sent.class);
    assertThat(responses.waiting(world.alliance)).isEmpty();
  }

  @Test
  void only_partner_managers_of_the_alliance_plan() {
    WaveId wave = world.planned();
    SignIn.as(db, "miriam.vogt@kessler.example");
    assertThatThrownBy(() -> waves.open(wave)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> waves.close(wave, "x")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> waves.list(world.alliance)).isInstanceOf(NotFoundException.class);
    for (PersonId other : new PersonId[] {seller, world.executive}) {
      SignIn.as(other);
      assertThatThrownBy(() -> waves.open(wave)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> waves.list(world.alliance))
          .isInstanceOf(AccessDeniedException.class);
    }
  }
}
