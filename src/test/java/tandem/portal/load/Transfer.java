package tandem.portal.load;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// What a browser transfers for the seller's home screen, headers included, and when the screen can
/// be used: its content is there and nothing is loading any more. Needs Chromium (CHROMIUM names
/// another).
final class Transfer {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final String USABLE = "main h1";

  private final URI portal;

  Transfer(URI portal) {
    this.portal = portal;
  }

  List<String> measure() {
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(
                            Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(ARGUMENTS))) {
      return measure(browser);
    }
  }

  private List<String> measure(Browser browser) {
    var context = browser.newContext();
    Page page = context.newPage();
    signIn(page);
    var cdp = context.newCDPSession(page);
    cdp.send("Network.enable");
    cdp.send("Network.clearBrowserCache");
    var first = load(page, cdp);
    var next = load(page, cdp);
    return List.of(
        """
        | the seller's home screen | transferred | requests | usable after |
        |---|---:|---:|---:|
        """
            + row("first load", first)
            + row("next load", next));
  }

  private record Load(double kilobytes, int requests, double milliseconds) {}

  private Load load(Page page, CDPSession cdp) {
    page.navigate("about:blank");
    var bytes = new AtomicLong();
    Set<String> finished = new HashSet<>();
    java.util.function.Consumer<JsonObject> count =
        event -> {
          finished.add(event.get("requestId").getAsString());
          bytes.addAndGet(event.get("encodedDataLength").getAsLong());
        };
    cdp.on("Network.loadingFinished", count);
    long start = System.nanoTime();
    page.navigate(portal.toString());
    page.waitForSelector(USABLE);
    double milliseconds = (System.nanoTime() - start) / 1e6;
    page.waitForTimeout(1500);
    cdp.off("Network.loadingFinished", count);
    return new Load(bytes.get() / 1000.0, finished.size(), milliseconds);
  }

  private void signIn(Page page) {
    page.navigate(portal.toString());
    page.fill("#username", Benchmark.SELLERS.getFirst());
    if (page.locator("#password").count() == 0) {
      page.click("#kc-login");
      page.waitForSelector("#password");
    }
    page.fill("#password", Benchmark.PASSWORD);
    page.click("#kc-login");
    page.waitForSelector(USABLE);
  }

  private static String row(String name, Load load) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f kB | %d | %.0f ms |%n",
        name,
        load.kilobytes(),
        load.requests(),
        load.milliseconds());
  }
}
