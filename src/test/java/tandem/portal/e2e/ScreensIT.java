package tandem.portal.e2e;

import static tandem.db.identity.Tables.PERSON;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every screen of every persona: German and English, light and dark, 390 and 1440 pixels. No axe
/// violation, nothing scrolls sideways, and a picture of each in `target/screenshots` to look at.
class ScreensIT {
  private static final String ID = "01900000-0000-7000-8000-0000000";
  private static final String ALLIANCE = "01900000-0000-7000-8000-00000a110001";
  private static final String CORE = "learn/" + ID + "d0001";

  private static final String ANNA = "anna.brandt@kessler.example";
  private static final String LENA = "lena.hoffmann@nordwind.example";

  record Walk(String email, List<String> paths) {
    @Override
    public String toString() {
      return email;
    }
  }

  static List<Walk> walks() {
    return List.of(
        new Walk(
            "jonas.weber@kessler.example",
            List.of(
                "",
                "learn",
                CORE,
                CORE + "/" + ID + "d0201",
                CORE + "/" + ID + "d0202",
                CORE + "/check",
                "messages/" + ALLIANCE,
                "messages/" + ALLIANCE + "/" + ID + "e0001",
                "promise/" + ALLIANCE,
                "search",
                "search?q=Antrieb")),
        new Walk(ANNA, List.of(CORE, CORE + "/pre-check")),
        new Walk(LENA, List.of("", CORE + "/done", CORE + "/refresh", "certificates")),
        new Walk(
            "miriam.vogt@kessler.example",
            List.of(
                "",
                "studio/" + ALLIANCE,
                "studio/" + ALLIANCE + "/messages/" + ID + "e0002",
                "studio/" + ALLIANCE + "/messages/" + ID + "e0006",
                "studio/" + ALLIANCE + "/review/" + ID + "e0602",
                "studio/" + ALLIANCE + "/media",
                "studio/" + ALLIANCE + "/waves",
                "studio/" + ALLIANCE + "/instruments",
                "studio/" + ALLIANCE + "/instruments/" + ID + "b1101",
                "studio/" + ALLIANCE + "/instruments/readiness",
                "studio/" + ALLIANCE + "/instrument-file",
                "studio/" + ALLIANCE + "/instrument-file/" + ID + "f2001",
                "studio/" + ALLIANCE + "/instrument-file/export/" + ID + "b1101",
                "studio/" + ALLIANCE + "/questions",
                "studio/" + ALLIANCE + "/questions/" + ID + "d0901",
                "studio/" + ALLIANCE + "/modules",
                "studio/" + ALLIANCE + "/modules/" + ID + "d0001",
                "studio/" + ALLIANCE + "/modules/" + ID + "d1001",
                "results/" + ID + "a0001",
                "results/" + ID + "a0003",
                "results/" + ID + "a0004",
                "insight/" + ALLIANCE + "/check")),
        new Walk(
            "oliver.grant@nordwind.example",
            List.of(
                "",
                "studio/" + ALLIANCE + "/review/" + ID + "e0302",
                "studio/" + ALLIANCE + "/instruments/" + ID + "b1101")),
        new Walk("heinz.kessler@kessler.example", List.of("", "insight/" + ALLIANCE)),
        new Walk(
            "petra.lang@kessler.example",
            List.of(
                "",
                "people/completion",
                "people/import",
                "people/import/" + ID + "f1001",
                "people/import/" + ID + "f1001?show=changed")),
        new Walk(
            "tobias.roth@kessler.example",
            List.of(
                "",
                "people",
                "people/" + ID + "10001",
                "people/directory",
                "audit",
                "privacy",
                "privacy/people/" + ID + "10015",
                "account/data",
                "no/such/page")));
  }

  /// Lena's refresher is the one 75 days after her completion.
  @BeforeAll
  static void anna_has_begun_nothing_and_a_refresher_waits_for_lena() {
    LearningJourneyIT.begunNothing(ANNA);
    LearningJourneyIT.offerRefresher(LENA, 75);
  }

  @ParameterizedTest
  @MethodSource("walks")
  void every_screen_is_accessible_and_fits(Walk walk) {
    for (String language : List.of("de", "en")) {
      speak(walk.email(), language);
      for (boolean phone : List.of(true, false)) {
        try (var visit = phone ? Visit.onPhone() : Visit.onLaptop()) {
          visit.signIn(walk.email());
          for (String path : walk.paths()) {
            visit.open(path);
            visit.page.waitForTimeout(400);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
              visit.in(scheme);
              visit.page.waitForTimeout(150);
              visit.screenshot(name(walk, path, language, phone, scheme));
              visit.assertAccessible().assertNothingScrollsSideways();
            }
          }
        }
      }
    }
    speak(walk.email(), walk.email().startsWith("oliver") ? "en" : "de");
  }

  private static String name(
      Walk walk, String path, String language, boolean phone, ColorScheme scheme) {
    var parts = new ArrayList<String>();
    parts.add(walk.email().substring(0, walk.email().indexOf('.')));
    parts.add(
        path.isEmpty()
            ? "home"
            : path.replaceAll("01900000[0-9a-f-]*([0-9a-f]{5})", "$1")
                .replace('/', '_')
                .replaceAll("[?=&]", "-"));
    parts.add(language);
    parts.add(phone ? "390" : "1440");
    parts.add(scheme.name().toLowerCase(java.util.Locale.ROOT));
    return "screen-" + String.join("-", parts);
  }

  private static void speak(String email, String language) {
    try (var database = new Database()) {
      database
          .sql
          .update(PERSON)
          .set(PERSON.LOCALE, language)
          .where(PERSON.EMAIL.eq(email))
          .execute();
    }
  }
}
