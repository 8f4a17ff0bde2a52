package tandem.portal.alliance.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.portal.platform.ConflictException;

class PeopleFileTest {
  private static final Set<String> DOMAINS = Set.of("own.example");

  @Test
  void every_dialect_reads_as_the_same_people() {
    var random = new Random(20261124);
    for (int i = 0; i < 500; i++) {
      List<List<String>> people = people(random);
      var columns = new ArrayList<>(List.of(0, 1, 2, 3));
      Collections.shuffle(columns, random);
      String separator = List.of(";", ",", "\t").get(random.nextInt(3));
      boolean german = random.nextBoolean();
      int encoding = random.nextInt(3);
      var text = new StringBuilder(encoding == 0 ? "\uFEFF" : "");
      String end = random.nextBoolean() ? "\r\n" : "\n";
      line(
          text,
          german
              ? List.of("Personal-Nr.", "E-Mail", "Vorname", "Nachname")
              : List.of("Employee ID", "email_address", "First name", "Last Name"),
          columns,
          separator,
          end,
          random);
      people.forEach(person -> line(text, person, columns, separator, end, random));
      Charset charset = encoding == 2 ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;

      List<RosterDraft> read = drafts(text.toString().getBytes(charset));

      assertThat(read)
          .as("file %d: %s", i, text)
          .extracting(RosterDraft::reason)
          .containsOnlyNulls();
      assertThat(read)
          .as("file %d: %s", i, text)
          .extracting(d -> List.of(d.externalId(), d.email(), d.givenName(), d.familyName()))
          .containsExactlyElementsOf(people);
    }
  }

  @Test
  void dates_that_say_what_they_mean_are_read() {
    var dates = new FileDates(List.of());
    assertThat(List.of("2026-11-24", "24.11.2026", "24/11/2026", "11/24/2026"))
        .allSatisfy(text -> assertThat(dates.read(text)).isEqualTo(day(2026, 11, 24)));
    assertThat(dates.read("05/05/2026")).isEqualTo(day(2026, 5, 5));
  }

  @Test
  void one_clear_date_decides_for_the_whole_file() {
    assertThat(new FileDates(List.of("24/11/2026")).read("03/04/2026")).isEqualTo(day(2026, 4, 3));
    assertThat(new FileDates(List.of("11/24/2026")).read("03/04/2026")).isEqualTo(day(2026, 3, 4));
  }

  @Test
  void a_date_that_could_be_two_days_is_refused() {
    var ambiguous = new FileDates.Reading.Refused(Refusal.DATE_AMBIGUOUS);
    assertThat(new FileDates(List.of()).read("03/04/2026")).isEqualTo(ambiguous);
    assertThat(new FileDates(List.of("24/11/2026", "11/24/2026")).read("03/04/2026"))
        .isEqualTo(ambiguous);
  }

  @Test
  void what_is_no_date_is_refused() {
    assertThat(List.of("31.02.2026", "2026-13-01", "13/13/2026", "tomorrow", "1.1.26"))
        .allSatisfy(
            text ->
                assertThat(new FileDates(List.of()).read(text))
                    .isEqualTo(new FileDates.Reading.Refused(Refusal.DATE_MALFORMED)));
  }

  @Test
  void each_bad_line_says_why() {
    String file =
        """
        E-Mail;Vorname;Nachname;Sprache;Rolle;Region;Team;von;bis
        ;A;A;;;;;;
        no address;A;A;;;;;;
        a@other.example;A;A;;;;;;
        a@own.example;;A;;;;;;
        a@own.example;A;A;Klingonisch;;;;;
        a@own.example;A;A;;Zauberer;Nord;T;;
        a@own.example;A;A;;Presales;;T;;
        a@own.example;A;A;;;;;03/04/2026;
        a@own.example;A;A;;;;;2026-02-02;2026-02-01
        a@own.example;A;A;de;Presales;Nord;T;;
        A@OWN.example;B;B;;;;;;
        """;
    assertThat(drafts(file.getBytes(StandardCharsets.UTF_8)))
        .extracting(RosterDraft::reason)
        .containsExactly(
            Refusal.EMAIL_MISSING,
            Refusal.EMAIL_MALFORMED,
            Refusal.EMAIL_FOREIGN,
            Refusal.NAME_MISSING,
            Refusal.LANGUAGE_UNKNOWN,
            Refusal.JOB_ROLE_UNKNOWN,
            Refusal.CELL_INCOMPLETE,
            Refusal.DATE_AMBIGUOUS,
            Refusal.DATES_REVERSED,
            null,
            Refusal.EMAIL_TWICE);
  }

  @Test
  void a_file_nobody_can_read_is_refused_as_a_whole() {
    assertThatThrownBy(() -> drafts("just;some;columns\n1;2;3".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> drafts("email;vorname;name\n\"a;b;c".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> drafts(new byte[PeopleFile.MOST_BYTES + 1]))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> drafts(new byte[0])).isInstanceOf(ConflictException.class);
  }

  @Test
  void an_export_from_a_german_excel_reads_well() {
    List<RosterDraft> read =
        drafts(
            """
            Personal-Nr.;E-Mail-Adresse;Vorname;Nachname;Sprache;Funktion;Gebiet;Team;Eintritt\r
            4711;juergen.mueller@own.example;Jürgen;"Müller; geb. Weiß";Deutsch;Außendienst;Süd;"Team
            Süd";01.03.2024\r
            4712;zoe.aerts@own.example;Zoë;Aerts;Englisch;Innendienst;Nord;Team Nord;15.11.2023\r
            """
                .getBytes(Charset.forName("windows-1252")));
    assertThat(read).extracting(RosterDraft::reason).containsOnlyNulls();
    assertThat(read.getFirst())
        .extracting(
            RosterDraft::familyName, RosterDraft::team, RosterDraft::jobRole, RosterDraft::from)
        .containsExactly(
            "Müller; geb. Weiß", "Team Süd", "ACCOUNT_EXECUTIVE", LocalDate.of(2024, 3, 1));
  }

  @Test
  void an_export_from_success_factors_has_its_headings_twice() {
    PeopleFile file =
        file(
            """
            STATUS,USERID,USERNAME,FIRSTNAME,LASTNAME,GENDER,EMAIL,MANAGER,HIREDATE
            STATUS,User Id,Username,First Name,Last Name,Gender,Email,Manager,Hire Date
            active,100342,jweber,Jonas,Weber,M,jonas.weber@own.example,100001,11/24/2024
            active,100343,zschmidt,Zoé,Schmidt,F,zoe.schmidt@own.example,100001,03/04/2025
            """);
    assertThat(file.rows()).extracting(PeopleFile.Row::number).containsExactly(3, 4);
    assertThat(file.ignored()).containsExactly("STATUS", "USERNAME", "GENDER", "MANAGER");
    assertThat(RosterDraft.of(file, DOMAINS, false))
        .extracting(RosterDraft::externalId, RosterDraft::email, RosterDraft::from)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "100342", "jonas.weber@own.example", LocalDate.of(2024, 11, 24)),
            org.assertj.core.groups.Tuple.tuple(
                "100343", "zoe.schmidt@own.example", LocalDate.of(2025, 3, 4)));
  }

  @Test
  void an_export_from_personio_says_nothing_of_alliances() {
    PeopleFile file =
        file(
            """
            \uFEFFEmployee ID;First name;Last name;Email;Department;Team;Position;Hire date
            77;Ana;Gómez;ana.gomez@own.example;Sales;Enterprise;Account Executive;2025-02-01
            """);
    assertThat(file.ignored()).containsExactly("Department", "Team", "Position");
    RosterDraft ana = RosterDraft.of(file, DOMAINS, false).getFirst();
    assertThat(ana.reason()).isNull();
    assertThat(ana.jobRole()).isNull();
    assertThat(ana.externalId()).isEqualTo("77");
  }

  @Test
  void utf_16_as_excel_writes_unicode_text_reads_well() {
    byte[] text =
        "\uFEFFE-Mail\tVorname\tNachname\nj@own.example\tJürgen\tÖz\n"
            .getBytes(StandardCharsets.UTF_16LE);
    assertThat(drafts(text)).extracting(RosterDraft::givenName).containsExactly("Jürgen");
  }

  @Test
  void what_is_no_text_is_refused_by_its_bytes_and_says_what_to_do() {
    assertThat(refusal("PK\u0003\u0004a zip bomb".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("alliance.roster.workbook");
    assertThat(refusal(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1)))
        .isEqualTo("alliance.roster.workbook");
    assertThat(refusal("%PDF-1.7 email;vorname;name".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("alliance.roster.noText");
    assertThat(refusal(bytes(0x89, 0x50, 0x4e, 0x47))).isEqualTo("alliance.roster.noText");
    assertThat(refusal("email;vorname;name\n\0\0;a;b".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("alliance.roster.noText");
  }

  @Test
  void monstrous_files_are_refused_quickly() {
    long start = System.nanoTime();
    assertThat(refusal("email;".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("alliance.roster.tooManyColumns");
    assertThat(
            refusal(
                ("email;vorname;name\n\"" + "x".repeat(19_000_000))
                    .getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("alliance.roster.unreadable");
    assertThat(
            drafts(
                ("email;vorname;name\na@own.example;" + "x".repeat(19_000_000) + ";b")
                    .getBytes(StandardCharsets.UTF_8)))
        .extracting(RosterDraft::reason)
        .containsExactly(Refusal.TEXT_UNFIT);
    assertThat(refusal("email;vorname;name\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("alliance.roster.empty");
    assertThat(refusal("email;vorname;name;E-Mail\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("alliance.roster.headingTwice");
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf("monstrous people files refused in %d ms%n", millis);
    assertThat(millis).isLessThan(10_000);
  }

  @Test
  void an_apostrophe_of_ours_does_not_come_back_into_a_name() {
    assertThat(
            drafts(
                "email;vorname;name\na@own.example;'-Ana;'t Hooft"
                    .getBytes(StandardCharsets.UTF_8)))
        .extracting(RosterDraft::givenName, RosterDraft::familyName)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("-Ana", "'t Hooft"));
  }

  @Test
  void what_is_kept_of_a_refused_line_is_short_and_printable() {
    RosterDraft draft =
        drafts(
                ("email;vorname;name\na@own.example;" + "x".repeat(9_000) + "\u0085;b")
                    .getBytes(StandardCharsets.UTF_8))
            .getFirst();
    assertThat(draft.unread().get(Heading.GIVEN_NAME)).hasSize(400).doesNotContain("\u0085");
  }

  private static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static PeopleFile file(String text) {
    return PeopleFile.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(byte[] bytes) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(
            ConflictException.class, () -> PeopleFile.read(bytes))
        .textKey();
  }

  private static FileDates.Reading day(int year, int month, int day) {
    return new FileDates.Reading.Day(LocalDate.of(year, month, day));
  }

  private static List<RosterDraft> drafts(byte[] bytes) {
    return RosterDraft.of(PeopleFile.read(new ByteArrayInputStream(bytes)), DOMAINS, false);
  }

  private static List<List<String>> people(Random random) {
    var people = new ArrayList<List<String>>();
    for (int i = 0; i <= random.nextInt(8); i++) {
      people.add(
          List.of(
              "K-" + i,
              "person" + i + "@own.example",
              pick(random, "Jürgen", "Zoë", "Anna-Lena", "Käthe \"Kät\"", "René"),
              pick(random, "Müller, geb. Groß", "Weiß; Schäfer", "Öztürk", "Åkesson", "O’Neill")));
    }
    return people;
  }

  private static String pick(Random random, String... from) {
    return from[random.nextInt(from.length)];
  }

  private static void line(
      StringBuilder text,
      List<String> cells,
      List<Integer> columns,
      String separator,
      String end,
      Random random) {
    for (int i = 0; i < columns.size(); i++) {
      String cell = cells.get(columns.get(i));
      boolean quoted = cell.contains("\"") || cell.contains(separator) || random.nextInt(4) == 0;
      if (quoted && random.nextInt(3) == 0) {
        cell = cell.replaceFirst(" ", end);
      }
      text.append(i == 0 ? "" : separator)
          .append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    text.append(end);
  }
}
