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

  private static FileDates.Reading day(int year, int month, int day) {
    return new FileDates.Reading.Day(LocalDate.of(year, month, day));
  }

  private static List<RosterDraft> drafts(byte[] bytes) {
    return RosterDraft.of(PeopleFile.read(new ByteArrayInputStream(bytes)), DOMAINS);
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
