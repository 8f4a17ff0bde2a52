package tandem.portal.messaging.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.messaging.Tables.USAGE;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.Access;
import tandem.portal.identity.SignIn;
import tandem.portal.messaging.MessageId;
import tandem.portal.platform.NotFoundException;

@PortalTest
@Transactional
@NullUnmarked
class UsageServiceTest {
  private static final AllianceId ALLIANCE =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  private static final AllianceId HALDEN =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110002"));
  private static final String ANNA = "anna.brandt@kessler.example";
  private static final String JONAS = "jonas.weber@kessler.example";
  private static final String LENA = "lena.hoffmann@nordwind.example";
  private static final String MIRIAM = "miriam.vogt@kessler.example";
  private static final String OLIVER = "oliver.grant@nordwind.example";
  private static final YearMonth NOW = YearMonth.now(ZoneId.systemDefault());

  @Autowired OwnerDb db;
  @Autowired Access access;
  @Autowired UsageRepository repository;
  @Autowired UsageQueries queries;
  @Autowired UsageService usage;

  private MessageId message;

  @BeforeEach
  void a_message_nobody_has_used() {
    db.deleteFrom(USAGE).execute();
    message =
        new MessageId(
            db.select(VALUE_MESSAGE.ID)
                .from(VALUE_MESSAGE)
                .where(VALUE_MESSAGE.ALLIANCE_ID.eq(ALLIANCE.value()))
                .orderBy(VALUE_MESSAGE.POSITION)
                .limit(1)
                .fetchSingle()
                .value1());
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void partner_managers_of_both_sides_read_how_often_each_group_used_it() {
    use(NOW.minusMonths(1), ANNA, Use.OPENED, 5);
    use(NOW.minusMonths(3), ANNA, Use.OPENED, 6);
    use(NOW.minusMonths(2), LENA, Use.SHEET, 5);
    for (String email : List.of(MIRIAM, OLIVER)) {
      SignIn.as(db, email);
      assertThat(usage.lastQuarter(ALLIANCE, message).groups())
          .filteredOn(group -> group.role() == JobRole.ACCOUNT_EXECUTIVE)
          .extracting(Usage.Group::opened, Usage.Group::sheets)
          .containsExactlyInAnyOrder(tuple(11, null), tuple(null, 5));
    }
  }

  @Test
  void fewer_times_than_five_are_told_like_never() {
    use(NOW.minusMonths(1), ANNA, Use.OPENED, 4);
    SignIn.as(db, MIRIAM);
    assertThat(usage.lastQuarter(ALLIANCE, message).groups())
        .isNotEmpty()
        .allSatisfy(group -> assertThat(group.opened()).isNull());
  }

  @Test
  void nobody_tells_a_single_use_from_two_figures() {
    use(NOW.minusMonths(2), ANNA, Use.OPENED, 6);
    use(NOW.minusMonths(1), ANNA, Use.OPENED, 1);
    SignIn.as(db, MIRIAM);
    assertThat(usage.lastQuarter(ALLIANCE, message).groups())
        .extracting(Usage.Group::opened)
        .contains(6)
        .doesNotContain(7);
  }

  @Test
  void the_running_month_is_not_told_nor_what_is_older_than_a_quarter() {
    use(NOW, ANNA, Use.OPENED, 6);
    use(NOW.minusMonths(4), ANNA, Use.OPENED, 6);
    SignIn.as(db, MIRIAM);
    Usage quarter = usage.lastQuarter(ALLIANCE, message);
    assertThat(quarter.first()).isEqualTo(NOW.minusMonths(3));
    assertThat(quarter.last()).isEqualTo(NOW.minusMonths(1));
    assertThat(quarter.groups()).allSatisfy(group -> assertThat(group.opened()).isNull());
  }

  @Test
  void a_group_of_fewer_than_five_is_neither_counted_nor_told_of() {
    use(NOW.minusMonths(1), JONAS, Use.OPENED, 6);
    SignIn.as(db, MIRIAM);
    assertThat(groupsOfPresales()).singleElement().extracting(Usage.Group::opened).isEqualTo(6);
    leaveOne(JobRole.PRESALES);
    assertThat(groupsOfPresales()).isEmpty();
    use(NOW.minusMonths(1), JONAS, Use.OPENED, 1);
    assertThat(db.fetchSingle(USAGE).getTimes()).isEqualTo(6);
  }

  @Test
  void what_is_stored_names_a_group_and_a_month_and_nothing_else() {
    use(NOW, ANNA, Use.OPENED, 1);
    assertThat(Stream.of(USAGE.fields()).map(org.jooq.Field::getName))
        .containsExactly("message_id", "side_id", "job_role", "month", "kind", "times");
    assertThat(db.fetchSingle(USAGE).getMonth()).isEqualTo(NOW.atDay(1));
  }

  @Test
  void only_sellers_are_counted() {
    use(NOW, MIRIAM, Use.OPENED, 1);
    use(NOW, "heinz.kessler@kessler.example", Use.SHEET, 1);
    assertThat(db.fetchCount(USAGE)).isZero();
  }

  @Test
  void a_sides_own_words_count_as_the_message_they_stand_for() {
    MessageId joint = message;
    message =
        new MessageId(
            db.insertInto(VALUE_MESSAGE)
                .set(VALUE_MESSAGE.ALLIANCE_ID, ALLIANCE.value())
                .set(VALUE_MESSAGE.VARIANT_OF, joint.value())
                .set(
                    VALUE_MESSAGE.FOR_SIDE, UUID.fromString("01900000-0000-7000-8000-0000051de001"))
                .returningResult(VALUE_MESSAGE.ID)
                .fetchSingle()
                .value1());
    use(NOW, ANNA, Use.OPENED, 2);
    assertThat(db.fetchSingle(USAGE))
        .satisfies(
            counted -> {
              assertThat(counted.getMessageId()).isEqualTo(joint.value());
              assertThat(counted.getTimes()).isEqualTo(2);
            });
  }

  @Test
  void a_message_of_another_alliance_is_neither_counted_nor_told_of() {
    MessageId theirs =
        new MessageId(
            db.insertInto(VALUE_MESSAGE)
                .set(VALUE_MESSAGE.ALLIANCE_ID, HALDEN.value())
                .returningResult(VALUE_MESSAGE.ID)
                .fetchSingle()
                .value1());
    SignIn.as(db, ANNA);
    usage.count(ALLIANCE, theirs, Use.OPENED);
    assertThat(db.fetchCount(USAGE)).isZero();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> usage.count(HALDEN, theirs, Use.OPENED));
    SignIn.as(db, MIRIAM);
    assertThat(usage.lastQuarter(ALLIANCE, theirs).groups()).isEmpty();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> usage.lastQuarter(HALDEN, theirs));
  }

  @Test
  void sellers_executives_and_hr_do_not_read_it() {
    for (String email : List.of(ANNA, "heinz.kessler@kessler.example")) {
      SignIn.as(db, email);
      assertThatExceptionOfType(AccessDeniedException.class)
          .as(email)
          .isThrownBy(() -> usage.lastQuarter(ALLIANCE, message));
    }
  }

  private List<Usage.Group> groupsOfPresales() {
    return usage.lastQuarter(ALLIANCE, message).groups().stream()
        .filter(group -> group.role() == JobRole.PRESALES)
        .toList();
  }

  private void use(YearMonth month, String email, Use use, int times) {
    SignIn.as(db, email);
    ZoneId zone = ZoneId.systemDefault();
    Clock then = Clock.fixed(month.atDay(3).atStartOfDay(zone).toInstant(), zone);
    var service = new UsageService(repository, queries, access, then);
    for (int i = 0; i < times; i++) {
      service.count(ALLIANCE, message, use);
    }
    SignIn.as(db, MIRIAM);
  }

  /// Of five, the fifth leaves; who is asked about stays.
  private void leaveOne(JobRole role) {
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_UNTIL, LocalDate.now(ZoneId.systemDefault()).minusDays(2))
        .where(
            MEMBERSHIP.ID.eq(
                db.select(MEMBERSHIP.ID)
                    .from(MEMBERSHIP)
                    .where(
                        MEMBERSHIP.JOB_ROLE.eq(role.name()),
                        MEMBERSHIP.PERSON_ID.in(
                            db.select(PERSON.ID)
                                .from(PERSON)
                                .where(
                                    PERSON.EMAIL.ne(JONAS),
                                    PERSON.EMAIL.endsWith("@kessler.example"))))
                    .orderBy(MEMBERSHIP.ID)
                    .limit(1)))
        .execute();
  }
}
