package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// HR brings a file, sees what it would do, takes the refused lines away, applies the rest, and the
/// joiner is there.
class PeopleJourneyIT {
  private static final String FILE =
      """
      Personalnummer;E-Mail;Vorname;Nachname;Funktion;Region;Team;Kostenstelle
      K-90001;joerg.neumann@kessler.example;Jörg;Neumann;Presales;Süd;Technik Süd;4711
      K-90002;jo@elsewhere.example;Jo;Fremd;Presales;Süd;Technik Süd;4712
      """;

  @Test
  void hr_takes_a_joiner_over_from_a_file() throws IOException {
    Wording de = Wording.DE;
    try (var visit = Visit.signedIn("petra.lang@kessler.example")) {
      Page page = visit.page;
      visit.open("people/import");
      visit.assertAccessible().assertNothingScrollsSideways();
      visit.screenshot("journey-people-import");
      page.setInputFiles(
          "tandem-drop input[type=file]",
          new FilePayload(
              "liste.xlsx", "text/csv", new byte[] {0x50, 0x4b, 0x03, 0x04, 0x14, 0x00}));
      page.waitForCondition(
          () ->
              page.locator("tandem-drop [role=alert]")
                  .innerText()
                  .equals(de.of("alliance.roster.workbook")));
      page.setInputFiles(
          "tandem-drop input[type=file]",
          new FilePayload("liste.csv", "text/csv", FILE.getBytes(Charset.forName("windows-1252"))));
      page.waitForSelector("nav.tabs");
      visit.assertAccessible().screenshot("journey-people-check");
      assertThat(page.locator("nav.tabs").innerText()).contains("1");
      Download refused =
          page.waitForDownload(
              () ->
                  page.getByRole(
                          AriaRole.LINK,
                          new Page.GetByRoleOptions()
                              .setName(de.of("alliance.import.downloadRefused")))
                      .click());
      List<String> lines = Files.readAllLines(refused.path());
      assertThat(lines).hasSize(2);
      assertThat(lines.get(1))
          .startsWith("K-90002;jo@elsewhere.example;Jo;Fremd;Presales")
          .contains(de.of("alliance.roster.refused.EMAIL_FOREIGN"));
      page.getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName(de.of("alliance.import.apply", 1)))
          .click();
      page.waitForSelector(".callout--done");
      visit.assertAccessible().screenshot("journey-people-applied");
      visit.open("people?name=neumann");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Neumann, Jörg")).click();
      page.waitForSelector("h1:has-text('Jörg Neumann')");
      assertThat(page.locator("main").innerText()).contains("Technik Süd");
      visit.assertAccessible().screenshot("journey-people-person");
    }
  }
}
