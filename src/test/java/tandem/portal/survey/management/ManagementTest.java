package tandem.portal.survey.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.notification.Tables.MAIL;
import static tandem.db.survey.Tables.WAVE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.NotFoundException;
import tandem.portal.survey.Cell;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.Invitation;
import tandem.portal.survey.ResponseService;
import tandem.portal.survey.Sender;
import tandem.portal.survey.SurveyWorld;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveService;
import tandem.portal.survey.result.ResultService;
import tandem.portal.survey.result.WaveResults;

/// Side A has six executives and its partner manager, side B too few of both.
@PortalTest
class ManagementTest {
  @Autowired OwnerDb db;
  @Autowired ApplicationContext portal;
  @Autowired DSLContext portalDb;
  @Autowired TransactionTemplate transaction;
  @Autowired WaveService waves;
  @Autowired ResponseService responses;
  @Autowired ResultService results;
  @Autowired ManagementService management;

  private SurveyWorld world;
  private List<PersonId> sellers;
  private List<PersonId> executives;
  private WaveId wave;

  @BeforeEach
  void a_wave_that_asks_the_management_too() {
    world = new SurveyWorld(db);
    sellers = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 8);
    world.sellers(world.sideB, JobRole.PRESALES, "Nord", 8);
    executives = world.executives(world.sideA, 6);
    wave = world.planned();
    db.update(WAVE).set(WAVE.ASKS_MANAGEMENT, true).where(WAVE.ID.eq(wave.value())).execute();
  }

  @AfterEach
  void tidy_up() {
    SignIn.as(world.planner);
    waves.running(world.alliance).ifPresent(open -> waves.close(open.id(), "Ende"));
    SignIn.out();
    world.close();
  }

  @Test
  void management_stands_apart_and_only_where_it_is_enough() {
    open();
    WaveRow row = row();
    assertThat(row.management()).extracting(c -> c.side().value()).containsExactly(world.sideA);
    assertThat(row.management()).extracting(Cell::invited).containsExactly(7);
    assertThat(row.cells()).extracting(Cell::invited).containsExactly(8, 8);
    assertThat(row.invited()).isEqualTo(16);
    assertThat(mails(executives.getFirst())).isOne();
    assertThat(mails(world.executive)).as("of the other side, too few").isZero();
  }

  @Test
  void whose_management_is_not_asked_finds_no_survey() {
    open();
    SignIn.as(executives.getFirst());
    assertThat(responses.invitation(wave)).isInstanceOf(Invitation.Waiting.class);
    assertThat(responses.waiting(world.alliance)).isPresent();
    SignIn.as(world.executive);
    assertThatThrownBy(() -> responses.invitation(wave)).isInstanceOf(NotFoundException.class);
    assertThat(responses.waiting(world.alliance)).isEmpty();
    assertThatThrownBy(() -> responses.invitation(wave)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_gap_is_shown_and_no_sellers_figure_moves() {
    open();
    for (int i = 0; i < sellers.size(); i++) {
      answer(sellers.get(i), 2 + i % 2);
    }
    for (int i = 0; i < executives.size(); i++) {
      answer(executives.get(i), 4 + i % 2);
    }
    close();
    WaveResults shown = (WaveResults) results.of(wave);
    boolean isA = shown.alliance().a().id().value().equals(world.sideA);
    var index = (isA ? shown.index().a() : shown.index().b()).shown().orElseThrow();
    assertThat(index.value()).isCloseTo(37.5, within(1e-9));
    assertThat(index.n()).isEqualTo(8);
    ManagementGap gap = gap(world.sideA);
    assertThat(gap.invited()).isEqualTo(7);
    assertThat(gap.management().shown().orElseThrow().value()).isCloseTo(87.5, within(1e-9));
    assertThat(gap.management().shown().orElseThrow().n()).isEqualTo(6);
    assertThat(gap.gap().orElseThrow().value()).isCloseTo(50, within(1e-9));
    assertThat(gap.gap().orElseThrow().clear()).isTrue();
    assertThat(gap.g()).isPresent();
    assertThat(gap(world.sideB).invited()).isZero();
    assertThat(gap(world.sideB).gap()).isEmpty();
    assertThat(
            db.fetchValue(
                "select (select sum(invited) from survey.wave_cell where wave_id = ?"
                    + " and side_id = ?)",
                wave.value(),
                world.sideA))
        .as("sellers and management")
        .isEqualTo(15L);
    assertThat(insight("select invited from insight.wave_side")).isEqualTo(8);
    assertThat(insight("select answered from insight.wave_side")).isEqualTo(8);
    assertThat(insight("select sum(people)::int from insight.trust_pattern")).isEqualTo(8);
    assertThat(insight("select max(array_length(means, 1)) from insight.trust_score")).isEqualTo(8);
  }

  @Test
  void four_answers_of_the_management_are_protected() {
    open();
    sellers.forEach(seller -> answer(seller, 3));
    executives.subList(0, 4).forEach(executive -> answer(executive, 5));
    close();
    assertThat(gap(world.sideA).management().shown()).isEmpty();
    assertThat(gap(world.sideA).gap()).isEmpty();
  }

  @Test
  void without_enough_sellers_there_is_no_gap() {
    open();
    sellers.subList(0, 4).forEach(seller -> answer(seller, 3));
    executives.forEach(executive -> answer(executive, 5));
    close();
    assertThat(gap(world.sideA).management().shown()).isPresent();
    assertThat(gap(world.sideA).gap()).isEmpty();
  }

  @Test
  void nothing_is_kept_of_what_the_management_writes() {
    List<PersonId> many = world.executives(world.sideA, 8);
    wave = world.planned("readiness");
    db.update(WAVE).set(WAVE.ASKS_MANAGEMENT, true).where(WAVE.ID.eq(wave.value())).execute();
    open();
    sellers.forEach(seller -> write(seller, "Satz einer Verkäuferin"));
    many.forEach(executive -> write(executive, "Satz der Leitung"));
    close();
    assertThat(db.fetch("select text from survey.remark where wave_id = ?", wave.value()))
        .extracting(remark -> remark.get(0))
        .hasSize(8)
        .containsOnly("Satz einer Verkäuferin");
  }

  @Test
  void the_management_is_asked_nothing_in_its_own_words() {
    wave = world.planned("readiness");
    db.update(WAVE).set(WAVE.ASKS_MANAGEMENT, true).where(WAVE.ID.eq(wave.value())).execute();
    open();
    var seller = invited(sellers.getFirst());
    var executive = invited(executives.getFirst());
    assertThat(asked(seller)).contains("easier").containsAll(asked(executive));
    assertThat(asked(executive)).doesNotContain("easier").hasSize(asked(seller).size() - 1);
    assertThat(executive.instrument().sectionsFor(executive.respondent()))
        .allSatisfy(section -> assertThat(section.items()).isNotEmpty());
    SignIn.as(sellers.getFirst());
    int minutes = responses.waiting(world.alliance).orElseThrow().minutes();
    assertThat(minutes).isEqualTo(seller.instrument().definition().minutes());
    SignIn.as(executives.getFirst());
    assertThat(responses.waiting(world.alliance).orElseThrow().minutes())
        .isLessThanOrEqualTo(minutes)
        .isEqualTo(executive.instrument().minutesFor(executive.respondent()));
    write(executives.getFirst(), "aus einer Seite von gestern");
    assertThat(
            db.fetch("select answers::text from survey.response where wave_id = ?", wave.value()))
        .extracting(stored -> stored.get(0))
        .containsExactly("{\"aware\": 4}");
  }

  private Invitation.Waiting invited(PersonId person) {
    SignIn.as(person);
    return (Invitation.Waiting) responses.invitation(wave);
  }

  private static List<String> asked(Invitation.Waiting waiting) {
    return waiting.instrument().sectionsFor(waiting.respondent()).stream()
        .flatMap(section -> section.items().stream())
        .map(Instrument.Item::id)
        .toList();
  }

  private void write(PersonId person, String text) {
    SignIn.as(person);
    new Sender(portal).send(wave, Map.of("aware", 4, "easier", text));
    SignIn.out();
  }

  @Test
  void who_sells_and_manages_is_asked_as_a_seller_and_once() {
    PersonId both = executives.getFirst();
    db.insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.SIDE_ID, world.sideA)
        .set(MEMBERSHIP.PERSON_ID, both.value())
        .set(MEMBERSHIP.ROLE, "SELLER")
        .set(MEMBERSHIP.JOB_ROLE, JobRole.PRESALES.name())
        .set(MEMBERSHIP.REGION, "Nord")
        .set(MEMBERSHIP.TEAM, "Team")
        .set(MEMBERSHIP.VALID_FROM, LocalDate.now().minusMonths(4))
        .execute();
    open();
    assertThat(row().management()).extracting(Cell::invited).containsExactly(6);
    assertThat(row().cells()).extracting(Cell::invited).containsExactlyInAnyOrder(9, 8);
    assertThat(mails(both)).isOne();
    answer(both, 4);
    assertThat(
            db.fetchValue(
                "select c.kind from survey.response r join survey.wave_cell c"
                    + " on c.wave_id = r.wave_id and c.cell = r.cell where r.wave_id = ?",
                wave.value()))
        .isEqualTo("SELLER");
  }

  @Test
  void whether_the_management_is_asked_is_frozen_at_the_opening() {
    open();
    assertThatThrownBy(
            () ->
                db.update(WAVE)
                    .set(WAVE.ASKS_MANAGEMENT, false)
                    .where(WAVE.ID.eq(wave.value()))
                    .execute())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("frozen");
  }

  private void open() {
    SignIn.as(world.planner);
    waves.open(wave);
  }

  private void close() {
    SignIn.as(world.planner);
    waves.close(wave, "Ende");
  }

  private WaveRow row() {
    SignIn.as(world.planner);
    return waves.list(world.alliance).getFirst();
  }

  private ManagementGap gap(UUID side) {
    SignIn.as(world.planner);
    return management.of(wave).stream()
        .filter(gap -> gap.side().id().value().equals(side))
        .findFirst()
        .orElseThrow();
  }

  private void answer(PersonId person, int level) {
    SignIn.as(person);
    var answers = new HashMap<String, Integer>();
    ((Invitation.Waiting) responses.invitation(wave))
        .instrument()
        .items()
        .map(Instrument.Item::id)
        .forEach(item -> answers.put(item, level));
    new Sender(portal).send(wave, Map.copyOf(answers));
    SignIn.out();
  }

  private int mails(PersonId person) {
    return db.fetchCount(MAIL, MAIL.RECIPIENT.eq(person.value() + "@world.example"));
  }

  /// Of side A, as its partner manager reads it.
  private @Nullable Object insight(String select) {
    SignIn.as(world.planner);
    return transaction.execute(
        _ ->
            portalDb.fetchValue(
                select + " where wave_id = '%s' and side_id = '%s'".formatted(wave, world.sideA)));
  }
}
