package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// An administrator carries the key over to the directory, which brings a group; what it means is
/// settled, taken back, and given back.
class DirectoryJourneyIT {
  private static final String KEY = "#directory-key";

  @Test
  void a_key_is_copied_whole_and_a_group_mapped_and_its_mapping_given_back() {
    Wording de = Wording.DE;
    try (var visit = Visit.signedIn("tobias.roth@kessler.example")) {
      Page page = visit.page;
      visit.context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
      visit.open("people/directory");
      button(page, de.of("interchange.directory.key.make")).click();
      page.waitForSelector(KEY);
      String key = page.locator(KEY).inputValue();
      assertThat(key).startsWith("tandem-scim-");
      for (int width : new int[] {390, 1440}) {
        page.setViewportSize(width, 844);
        assertThat(
                page.locator(KEY)
                    .evaluate(
                        "e => Math.max(e.scrollWidth - e.clientWidth, e.scrollHeight - e.clientHeight)"))
            .isEqualTo(0);
      }
      button(page, de.of("platform.copy.what", de.of("interchange.directory.key"))).click();
      page.waitForSelector("[role=status]:has-text('" + de.of("platform.copy.done") + "')");
      assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(key);
      visit.look("journey-directory-key");

      String group = scim(page, key, "{\"displayName\":\"Presales Nord\",\"members\":[]}");
      visit.open("people/directory");
      button(page, de.of("interchange.map.add.what", de.of("interchange.map.add"), "Presales Nord"))
          .click();
      page.locator("input[id^=map-region]").fill("Nord");
      page.locator("input[id^=map-team]").fill("Technik Nord");
      page.locator("input[id^=map-team]").blur();
      button(page, de.of("interchange.map.check")).click();
      page.waitForSelector(".callout--info");
      assertThat(page.locator("main .button--primary").count()).isEqualTo(1);
      visit.look("journey-directory-effect");
      button(page, de.of("interchange.map.save")).click();
      page.waitForSelector("text=Technik Nord");
      visit.look("journey-directory-mapped");
      page.locator("main .button:has-text('" + de.of("interchange.map.remove") + "')").click();
      button(page, de.of("interchange.map.remove.sure")).click();
      page.waitForSelector("text=" + de.of("interchange.map.none"));
      button(page, de.of("platform.toast.undo")).click();
      page.waitForSelector("text=Technik Nord");

      page.request()
          .delete(Portal.url("scim/v2/Groups/" + group), authorized(key).setMaxRedirects(0));
      visit.open("people/directory");
      button(page, de.of("interchange.directory.key.revoke")).click();
      button(page, de.of("interchange.directory.key.revoke.sure")).click();
      page.waitForSelector("text=" + de.of("interchange.directory.key.none"));
    }
  }

  /// @return the id of the group
  private static String scim(Page page, String key, String body) {
    APIResponse answer =
        page.request()
            .post(
                Portal.url("scim/v2/Groups"),
                authorized(key).setHeader("Content-Type", "application/scim+json").setData(body));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return Objects.requireNonNull(answer.headers().get("location")).replaceAll(".*/", "");
  }

  private static RequestOptions authorized(String key) {
    return RequestOptions.create().setHeader("Authorization", "Bearer " + key);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
