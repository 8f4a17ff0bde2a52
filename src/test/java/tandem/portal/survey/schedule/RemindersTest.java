package tandem.portal.survey.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.notification.Tables.MAIL;
import static tandem.db.survey.Tables.REMINDER_RUN;
import static tandem.db.survey.Tables.WAVE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.notification.PassingMail;
import tandem.portal.survey.Sender;
import tandem.portal.survey.SurveyWorld;
import tandem.portal.survey.Unanswered;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveService;
import tandem.portal.survey.WaveSubject;

/// Reminders over a real mail server, with the days moved.
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class RemindersTest {
  @Autowired OwnerDb db;
  @Autowired TransactionTemplate transaction;
  @Autowired ScheduleQueries queries;
  @Autowired ScheduleRepository repository;
  @Autowired Unanswered unanswered;
  @Autowired PassingMail mail;
  @Autowired WaveSubject subject;
  @Autowired SurveyRules rules;
  @Autowired ContactCap cap;
  @Autowired WaveService waves;
  @Autowired ApplicationContext portal;
  @Autowired JavaMailSenderImpl smtp;

  private final LocalDate today = LocalDate.now();
  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private SurveyWorld world;
  private List<PersonId> sellers;
  private WaveId wave;
  private int portBefore;

  @BeforeEach
  void open_a_wave() {
    world = new SurveyWorld(db);
    sellers = world.sellers(world.sideA, JobRole.PRESALES, "Nord", 60);
    world.sellers(world.sideB, JobRole.PRESALES, "Nord", 10);
    wave = world.planned();
    SignIn.as(world.planner);
    waves.open(wave);
    SignIn.out();
    days(5, 9);
    server.start();
    portBefore = smtp.getPort();
    smtp.setPort(server.getSmtp().getPort());
  }

  @AfterEach
  void tidy_up() {
    smtp.setPort(portBefore);
    server.stop();
    SignIn.as(world.planner);
    waves.running(world.alliance).ifPresent(open -> waves.close(open.id(), "Ende"));
    SignIn.out();
    world.close();
  }

  @Test
  void whoever_has_not_sent_is_reminded_and_nobody_else() throws Exception {
    sellers.subList(0, 20).forEach(this::send);
    remind(10);
    assertThat(reminded())
        .hasSize(50)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(addresses(sellers.subList(0, 20)))
        .containsAll(addresses(sellers.subList(20, 60)));
    assertThat(
            Arrays.stream(server.getReceivedMessages())
                .map(RemindersTest::subject)
                .filter(line -> line.startsWith("Erinnerung"))
                .distinct())
        .as("which survey, in which alliance, and the same to everybody")
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("Vertrauen in der Zusammenarbeit", "Aster × Birke");
    assertThat(reminded()).as("in no order of the roster").isNotEqualTo(sorted(reminded()));
    remind(11);
    assertThat(reminded()).as("once, whoever looks again").hasSize(50);
  }

  @Test
  void who_answers_between_the_run_and_the_sending_is_not_reminded() throws Exception {
    var late = reminders(at(10));
    late.begin();
    send(sellers.getFirst());
    empty(late);
    assertThat(reminded())
        .hasSize(69)
        .doesNotContainAnyElementsOf(addresses(sellers.subList(0, 1)));
  }

  @Test
  void nobody_is_reminded_at_night_before_the_day_or_after_the_last() throws Exception {
    remind(7);
    remind(21);
    days(4, 10);
    remind(10);
    days(16, -1);
    remind(10);
    assertThat(reminded()).isEmpty();
    assertThat(db.fetchCount(REMINDER_RUN, REMINDER_RUN.WAVE_ID.eq(wave.value()))).isZero();
  }

  @Test
  void an_extension_does_not_bring_a_third_reminder() throws Exception {
    remind(10);
    days(11, 3);
    db.update(REMINDER_RUN)
        .set(REMINDER_RUN.RUN_ON, today.minusDays(6))
        .where(REMINDER_RUN.WAVE_ID.eq(wave.value()))
        .execute();
    remind(10);
    assertThat(reminded()).hasSize(140);
    days(25, 3);
    db.update(REMINDER_RUN)
        .set(REMINDER_RUN.RUN_ON, today.minusDays(14))
        .where(REMINDER_RUN.WAVE_ID.eq(wave.value()), REMINDER_RUN.NUMBER.eq(2))
        .execute();
    remind(10);
    assertThat(reminded()).hasSize(140);
  }

  @Test
  void whoever_has_left_the_side_or_joined_it_later_is_not_asked() throws Exception {
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_UNTIL, today.minusDays(1))
        .where(MEMBERSHIP.PERSON_ID.eq(sellers.getFirst().value()))
        .execute();
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_FROM, today.minusDays(2))
        .where(MEMBERSHIP.PERSON_ID.eq(sellers.getLast().value()))
        .execute();
    remind(10);
    assertThat(reminded())
        .hasSize(68)
        .doesNotContainAnyElementsOf(addresses(List.of(sellers.getFirst(), sellers.getLast())));
  }

  @Test
  void a_mail_server_that_is_away_for_a_while_gets_them_later_and_nobody_two() throws Exception {
    smtp.setPort(1);
    var clock = new MovedClock(at(10).instant());
    var reminders = reminders(clock);
    reminders.begin();
    reminders.handOver();
    reminders.handOver();
    assertThat(reminded()).isEmpty();
    smtp.setPort(server.getSmtp().getPort());
    clock.now = clock.now.plus(Duration.ofMinutes(6));
    empty(reminders);
    assertThat(reminded()).hasSize(70).doesNotHaveDuplicates();
  }

  @Test
  void a_mail_server_that_stays_away_costs_the_reminders_and_nothing_is_kept() throws Exception {
    smtp.setPort(1);
    var clock = new MovedClock(at(10).instant());
    var reminders = reminders(clock);
    reminders.begin();
    for (int i = 0; i < 60; i++) {
      reminders.handOver();
      clock.now = clock.now.plus(Duration.ofMinutes(5));
    }
    smtp.setPort(server.getSmtp().getPort());
    empty(reminders);
    assertThat(reminded()).isEmpty();
  }

  @Test
  void what_is_given_up_is_said_once_and_names_nobody(CapturedOutput log) {
    smtp.setPort(1);
    var clock = new MovedClock(at(10).instant());
    var reminders = reminders(clock);
    reminders.begin();
    for (int i = 0; i < 60; i++) {
      reminders.handOver();
      clock.now = clock.now.plus(Duration.ofMinutes(5));
    }
    assertThat(log.getAll()).containsOnlyOnce("are given up").doesNotContain("@world.example");
  }

  @Test
  void at_eight_in_the_evening_it_stops_and_goes_on_in_the_morning() throws Exception {
    var clock = new MovedClock(at(20).instant().minus(Duration.ofMinutes(20)));
    var reminders = reminders(clock);
    reminders.begin();
    clock.step = Duration.ofMinutes(1);
    for (int i = 0; i < 60; i++) {
      reminders.handOver();
    }
    assertThat(reminded()).as("in the middle of fifty").hasSizeBetween(1, 40);
    clock.step = Duration.ZERO;
    clock.now = at(7).instant().plus(Duration.ofDays(1));
    empty(reminders);
    assertThat(reminded()).hasSizeBetween(1, 40);
    clock.now = at(8).instant().plus(Duration.ofDays(1));
    smtp.setPort(1);
    empty(reminders);
    smtp.setPort(server.getSmtp().getPort());
    clock.now = clock.now.plus(Duration.ofMinutes(110));
    empty(reminders);
    assertThat(reminded()).as("everybody, and nobody twice").hasSize(70).doesNotHaveDuplicates();
  }

  /// The promise itself: what is left of a run is the same whoever has answered.
  @Test
  void a_run_leaves_nothing_that_tells_who_has_answered_or_how_many(CapturedOutput log)
      throws Exception {
    Map<String, String> before = everything();
    remind(10);
    int logged = log.getAll().length();
    Map<String, String> nobodyHadAnswered = everything();
    assertThat(differing(before, nobodyHadAnswered)).containsExactly("survey.reminder_run");

    sellers.forEach(this::send);
    db.deleteFrom(REMINDER_RUN).where(REMINDER_RUN.WAVE_ID.eq(wave.value())).execute();
    before = everything();
    remind(10);
    assertThat(differing(before, everything())).containsExactly("survey.reminder_run");
    assertThat(everything().get("survey.reminder_run"))
        .isEqualTo(nobodyHadAnswered.get("survey.reminder_run"));
    assertThat(log.getAll().substring(logged)).as("not a line").isEmpty();
    assertThat(reminded()).as("the two runs did differ").hasSize(80);
    assertThat(db.fetchCount(MAIL, MAIL.SUBJECT.like("Erinnerung%"))).isZero();
  }

  private void remind(int hour) {
    var reminders = reminders(at(hour));
    reminders.begin();
    empty(reminders);
  }

  private static void empty(Reminders reminders) {
    for (int i = 0; i < 5; i++) {
      reminders.handOver();
    }
  }

  private Reminders reminders(Clock clock) {
    return new Reminders(
        transaction,
        queries,
        repository,
        new Reminders.Post(unanswered, mail, subject),
        new Reminders.Pace(rules, cap, clock));
  }

  private Clock at(int hour) {
    return Clock.fixed(
        today.atTime(hour, 0).atZone(ZoneId.systemDefault()).toInstant(), ZoneId.systemDefault());
  }

  /// Opened some days ago, and so many still to go.
  private void days(int gone, int left) {
    db.update(WAVE)
        .set(WAVE.OPENS_ON, today.minusDays(gone))
        .set(WAVE.CLOSES_ON, today.plusDays(left))
        .where(WAVE.ID.eq(wave.value()))
        .execute();
  }

  private void send(PersonId seller) {
    SignIn.as(seller);
    new Sender(portal).send(wave, Map.of("ability1", 4));
    SignIn.out();
  }

  private List<String> reminded() throws MessagingException {
    return Arrays.stream(server.getReceivedMessages())
        .filter(RemindersTest::isReminder)
        .map(RemindersTest::recipient)
        .toList();
  }

  private static boolean isReminder(Message message) {
    return subject(message).startsWith("Erinnerung");
  }

  private static String subject(Message message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String recipient(Message message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> addresses(List<PersonId> people) {
    return people.stream().map(person -> person.value() + "@world.example").toList();
  }

  private static List<String> sorted(List<String> some) {
    return some.stream().sorted().toList();
  }

  /// A digest of every table of the portal. The outbox is emptied by another task at any time, so
  /// of a mail only what it says counts.
  private Map<String, String> everything() {
    var tables = new TreeMap<String, String>();
    db.fetch(
            "select n.nspname || '.' || c.relname from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'"
                + " and n.nspname !~ '^(pg_|information_schema|public|demo)'")
        .getValues(0, String.class)
        .forEach(
            table -> {
              String row =
                  table.equals("notification.mail") ? "(t.recipient, t.subject, t.body)" : "t";
              tables.put(
                  table,
                  String.valueOf(
                      db.fetchValue(
                          "select count(*) || coalesce(md5(string_agg("
                              + row
                              + "::text, '|' order by "
                              + row
                              + "::text)), '') from "
                              + table
                              + " t")));
            });
    return tables;
  }

  private static List<String> differing(Map<String, String> before, Map<String, String> after) {
    return after.keySet().stream()
        .filter(table -> !java.util.Objects.equals(after.get(table), before.get(table)))
        .toList();
  }

  private static final class MovedClock extends Clock {
    private Instant now;
    private Duration step = Duration.ZERO;

    MovedClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      now = now.plus(step);
      return now;
    }
  }
}
