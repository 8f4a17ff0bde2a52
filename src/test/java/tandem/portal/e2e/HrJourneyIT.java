package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// HR sees status and date of their own company's people, and takes them away as a file.
class HrJourneyIT {
  @Test
  void hr_of_kessler_filters_and_downloads_their_own_people_only() throws IOException {
    journey("petra.lang@kessler.example", Wording.DE, "kessler", "nordwind");
  }

  @Test
  void hr_of_nordwind_does_the_same_in_english() throws IOException {
    journey("claire.dubois@nordwind.example", Wording.EN, "nordwind", "kessler");
  }

  private static void journey(String email, Wording wording, String own, String other)
      throws IOException {
    try (var visit = Visit.signedIn(email)) {
      Page page = visit.page;
      visit.open("people/completion");
      visit.assertAccessible().screenshot("journey-hr-" + own);
      int all = page.locator("main tbody tr").count();
      page.locator("nav.tabs a")
          .filter(
              new com.microsoft.playwright.Locator.FilterOptions()
                  .setHasText(wording.of("enablement.status.COMPLETED")))
          .click();
      page.waitForCondition(() -> page.locator("main tbody tr").count() < all);
      int completed = page.locator("main tbody tr").count();
      assertThat(completed).isPositive().isLessThan(all);
      Download download =
          page.waitForDownload(
              () ->
                  page.getByRole(
                          AriaRole.LINK,
                          new Page.GetByRoleOptions()
                              .setName(wording.of("enablement.board.export")))
                      .click());
      Path file = download.path();
      List<String> lines = Files.readAllLines(file);
      assertThat(lines).hasSize(completed + 1);
      assertThat(String.join("\n", lines).toLowerCase(java.util.Locale.ROOT))
          .contains(own)
          .doesNotContain(other + " ")
          .doesNotContain("score", "attempt", "minute");
    }
  }
}
