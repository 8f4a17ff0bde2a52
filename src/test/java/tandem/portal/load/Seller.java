package tandem.portal.load;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/// One signed-in session with one tab, and the three pages it walks through: found by following the
/// links a seller sees, so that they are pages this person may and can open.
final class Seller implements AutoCloseable {
  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern MODULE = Pattern.compile("\"(learn/" + ID + ")[\"/]");
  private static final Pattern PRIMARY =
      Pattern.compile(
          "\\{\"node\":(\\d+),\"type\":\"splice\",\"feat\":11,\"index\":0,\"add\":\\[\"button\",\"button--primary\"");
  private static final Page HOME = new Page("home", "", List.of("page__title", "\"home\""));

  private static final Page MODULES = new Page("modules", "learn", List.of("page__title"));

  private final Wire wire;
  private final String cookie;
  private final Screen screen;
  private final List<Page> pages;

  private Seller(Wire wire, String cookie, Screen screen, List<Page> pages) {
    this.wire = wire;
    this.cookie = cookie;
    this.screen = screen;
    this.pages = pages;
  }

  /// @param number which of the module's lessons this session reads, counted around
  static Seller open(URI portal, String cookie, int number) throws IOException {
    var wire = new Wire(portal);
    var screen = Screen.open(wire, cookie);
    screen.show(HOME);
    String module = first(MODULE, screen.show(MODULES));
    String overview = screen.show(new Page("module", module, List.of("page__title", module)));
    List<String> lessons =
        Pattern.compile("\"(" + module + "/" + ID + ")\"")
            .matcher(overview)
            .results()
            .map(found -> found.group(1))
            .distinct()
            .sorted()
            .toList();
    if (lessons.isEmpty()) {
      throw new IOException("the module's overview links to no lesson");
    }
    String lesson = lessons.get(number % lessons.size());
    begin(screen, screen.show(check(module)));
    var pages =
        List.of(
            titled(screen, HOME),
            titled(screen, new Page("lesson", lesson, List.of("lesson__head", "tandem-reader"))),
            titled(screen, check(module)));
    return new Seller(wire, cookie, screen, pages);
  }

  private static Page check(String module) {
    return new Page("check", module + "/check", List.of("page__head", "\"check\""));
  }

  /// Presses the check's own button, where there is one, so that what is measured is a question.
  private static void begin(Screen screen, String check) throws IOException {
    for (var button : PRIMARY.matcher(check).results().toList()) {
      if (check.contains("{\"node\":" + button.group(1) + ",\"type\":\"put\",\"key\":\"click\"")) {
        screen.click(button.group(1));
        return;
      }
    }
  }

  List<Page> pages() {
    return pages;
  }

  /// @return transferred bytes
  int view(Page page) throws IOException {
    screen.show(page);
    return screen.bytes();
  }

  /// A tab of its own up to the home screen's content, closed again.
  ///
  /// @return transferred bytes
  int visit() throws IOException {
    var tab = Screen.open(wire, cookie);
    int bytes = tab.bytes();
    tab.show(pages.getFirst());
    bytes += tab.bytes();
    tab.close();
    return bytes;
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }

  /// The page with the title it bears now: later views must bear the same.
  private static Page titled(Screen screen, Page page) throws IOException {
    return page.with("\"" + Screen.titleIn(screen.show(page)) + "\"");
  }

  private static String first(Pattern pattern, String text) throws IOException {
    var matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("no module is linked: %.2000s".formatted(text));
    }
    return matcher.group(1);
  }
}
