package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// Executives open one page; every picture has its figures behind it.
class InsightJourneyIT {
  private static final String PATH = "insight/01900000-0000-7000-8000-00000a110001";

  @Test
  void the_executive_of_kessler_reads_the_page_in_german() {
    journey("heinz.kessler@kessler.example", Wording.DE);
  }

  @Test
  void the_executive_of_nordwind_reads_the_page_in_english() {
    journey("ingrid.solberg@nordwind.example", Wording.EN);
  }

  private static void journey(String email, Wording wording) {
    try (var visit = Visit.signedIn(email)) {
      visit.open(PATH);
      Page page = visit.page;
      page.waitForSelector("tandem-chart svg");
      String text = page.locator("main").innerText();
      assertThat(text)
          .contains(
              wording.of("insight.understood"),
              wording.of("insight.trusted"),
              wording.of("insight.lived"),
              wording.of("insight.pillar.RETENTION"),
              wording.of("insight.pillar.APPLICATION"),
              wording.of("insight.steps.title"));
      assertThat(page.locator("tandem-chart").count()).isGreaterThanOrEqualTo(3);
      assertThat(page.locator("tandem-chart table").count())
          .isEqualTo(page.locator("tandem-chart").count());
      assertThat(page.locator("tandem-chart table td").count()).isGreaterThan(20);
      visit.assertAccessible().screenshot("journey-insight-" + wording.locale());
    }
  }
}
