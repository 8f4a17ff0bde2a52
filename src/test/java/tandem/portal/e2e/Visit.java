package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One person at one device.
final class Visit implements AutoCloseable {
  private static final List<String> AXE_TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  final BrowserContext context;
  final Page page;
  private final List<String> refused = new ArrayList<>();

  private Visit(Browser.NewContextOptions options) {
    context = Portal.BROWSER.newContext(options);
    page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            refused.add(message.text());
          }
        });
  }

  static Visit onLaptop() {
    return new Visit(options(1440, 900));
  }

  /// In a browser that asks for this language.
  static Visit onLaptop(Wording wording) {
    return new Visit(options(1440, 900).setLocale(wording.locale().toLanguageTag()));
  }

  static Visit onPhone() {
    return new Visit(options(390, 844).setHasTouch(true).setIsMobile(true));
  }

  static Visit signedIn(String email) {
    return onLaptop().signIn(email);
  }

  Visit signIn(String email) {
    page.navigate(Portal.url(""));
    giveAddress(email);
    givePassword(Portal.PASSWORD);
    page.waitForSelector("main#main h1");
    return this;
  }

  /// Types the address on the portal's sign-in page; whose company has a sign-in of its own is
  /// there afterwards.
  Visit giveAddress(String email) {
    page.fill("#username", email);
    page.click("#kc-login");
    page.waitForSelector("#password, #kc-form-login");
    return this;
  }

  /// Types the password wherever the address has led.
  Visit givePassword(String password) {
    page.fill("#password", password);
    page.click("#kc-login");
    return this;
  }

  Visit open(String path) {
    page.navigate(Portal.url(path));
    page.waitForSelector("main h1");
    return this;
  }

  Visit in(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return this;
  }

  /// Fails on the first accessibility violation, with the element that causes it, and on anything
  /// the browser refused for the content security policy.
  Visit assertAccessible() {
    assertThat(refused).as(page.url()).isEmpty();
    // Legacy: without another page of the browser for each reading, four times as quick; what it
    // leaves out is frames of another origin, and the policy allows none
    List<Rule> violations =
        new AxeBuilder(page).setLegacyMode(true).withTags(AXE_TAGS).analyze().getViolations();
    assertThat(violations)
        .as(page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
    return this;
  }

  Visit assertNothingScrollsSideways() {
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as("pixels past the right edge of " + page.url())
        .isEqualTo(0);
    return this;
  }

  /// Looks at the page as it is now on phone and laptop, by day and by night: a picture of each, no
  /// violation, nothing beside the screen.
  Visit look(String name) {
    for (int width : new int[] {390, 1440}) {
      page.setViewportSize(width, width == 390 ? 844 : 900);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        in(scheme).page.waitForTimeout(200);
        screenshot(name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
        assertNothingScrollsSideways();
        // Each width and each scheme once: the four together take the journey's patience
        if (width == 390 == (scheme == ColorScheme.LIGHT)) {
          assertAccessible();
        }
      }
    }
    return this;
  }

  Visit screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    return this;
  }

  private static Browser.NewContextOptions options(int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setLocale("de-DE")
        .setTimezoneId("Europe/Berlin");
  }

  @Override
  public void close() {
    context.close();
  }
}
