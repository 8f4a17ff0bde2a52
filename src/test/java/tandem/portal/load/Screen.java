package tandem.portal.load;

import java.io.IOException;
import java.util.regex.Pattern;

/// One browser tab: speaks to the portal what Vaadin's own client speaks (Flow 25, React off): the
/// page, the
/// `init` request, then a `ui-navigate` event for each screen, and the beacon when the tab is
/// closed.
final class Screen {
  private static final String BROWSER =
      "&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440&v-curdate=1770000000000&v-tzo=-60&v-dstd=60"
          + "&v-rtzo=-60&v-dston=false&v-tzid=Europe%2FBerlin&v-wn=v-0.5&v-td=false&v-pr=1&v-np=Linux%20x86_64"
          + "&v-cs=light%20dark&v-pv=VISIBLE&v-fs=NOT_FULLSCREEN&v-so=landscape-primary&v-soa=0&v-tn="
          + "&v-ga=PROMPT&v-wla=SUPPORTED&v-ws=false";
  private static final String CLICK =
      """
      {"event.shiftKey":false,"event.metaKey":false,"event.ctrlKey":false,"event.altKey":false,"event.detail":1,\
      "event.button":0,"event.clientX":9,"event.clientY":9,"event.screenX":9,"event.screenY":9}""";
  private static final Pattern UI_ID = Pattern.compile("\"v-uiId\":(\\d+)");
  private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
  private static final Pattern TITLE =
      Pattern.compile("\\[\"([^\"]*)\",\" *document\\.title = \\$0");
  private static final String NOT_A_SCREEN = "the answer does not show %s but: %.300s";

  private final Wire wire;
  private final String cookie;
  private final String target;
  private final String key;
  private String trigger = "";
  private int syncId;
  private int clientId;
  private int bytes;

  private Screen(Wire wire, String cookie, String init, int bytes) throws IOException {
    this.wire = wire;
    this.cookie = cookie;
    this.target = "/?v-r=uidl&v-uiId=" + group(UI_ID, init);
    this.key = group(KEY, init);
    this.bytes = bytes;
    acknowledge(init);
  }

  /// Opens a new tab at the home address: nothing is shown before the first [#show].
  static Screen open(Wire wire, String cookie) throws IOException {
    return open(wire, cookie, "");
  }

  static Screen open(Wire wire, String cookie, String route) throws IOException {
    var page = wire.get("/" + route, cookie);
    require(
        page.status() == 200 && page.text().contains("VAADIN/build/"), "the portal's page", page);
    var init =
        wire.get("/?v-r=init&location=" + route.replace("/", "%2F") + "&query=" + BROWSER, cookie);
    require(init.status() == 200, "the start of a screen", init);
    return new Screen(wire, cookie, init.text(), page.bytes() + init.bytes());
  }

  /// Goes to a page as a click on a link does, and requires that the answer shows it.
  ///
  /// @return what the server changed on the screen
  String show(Page page) throws IOException {
    var answer =
        event(
            "1",
            "ui-navigate",
            "{\"route\":\"%s\",\"query\":\"%s\",\"appShellTitle\":\"\",\"historyState\":null,\"trigger\":\"%s\"}"
                .formatted(page.route(), page.query(), trigger));
    require(page.isShownIn(answer.text()), page.name(), answer);
    trigger = "client";
    bytes = answer.bytes();
    return answer.text();
  }

  void click(String node) throws IOException {
    event(node, "click", CLICK);
  }

  private Wire.Answer event(String node, String event, String data) throws IOException {
    var answer =
        wire.post(
            target,
            cookie,
            """
            {"csrfToken":"%s","rpc":[{"type":"event","node":%s,"event":"%s","data":%s}],"syncId":%d,"clientId":%d}"""
                .formatted(key, node, event, data, syncId, clientId));
    require(answer.status() == 200, event, answer);
    acknowledge(answer.text());
    return answer;
  }

  /// What a browser sends when the tab is closed.
  void close() throws IOException {
    var answer =
        wire.post(
            target,
            cookie,
            "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":%d,\"clientId\":%d,\"UNLOAD\":true}"
                .formatted(key, syncId, clientId));
    require(answer.status() == 200, "the end of a screen", answer);
  }

  /// Transferred bytes of the last answer's body.
  int bytes() {
    return bytes;
  }

  static String titleIn(String uidl) throws IOException {
    return group(TITLE, uidl);
  }

  private void acknowledge(String uidl) throws IOException {
    syncId = numberAfter("\"syncId\":", uidl);
    clientId = numberAfter("\"clientId\":", uidl);
  }

  private static int numberAfter(String name, String text) throws IOException {
    int from = text.lastIndexOf(name);
    int at = from + name.length();
    int end = at;
    while (from >= 0 && end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (end == at || from < 0) {
      throw new IOException(NOT_A_SCREEN.formatted(name, text));
    }
    return Integer.parseInt(text, at, end, 10);
  }

  private static String group(Pattern pattern, String text) throws IOException {
    var matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException(NOT_A_SCREEN.formatted(pattern, text));
    }
    return matcher.group(1);
  }

  private static void require(boolean holds, String what, Wire.Answer answer) throws IOException {
    if (!holds) {
      throw new IOException(NOT_A_SCREEN.formatted(what, answer.status() + " " + answer.text()));
    }
  }
}
