package tandem.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A browser in the hands of somebody who means harm: sends exactly the bytes it is told to, so
/// that no library tidies an address or a header on the way, and keeps the cookie it was given.
public final class Browser {
  private static final int PATIENCE = 20_000;
  private static final Pattern UI_ID = Pattern.compile("\"v-uiId\":(\\d+)");
  private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
  private static final Pattern COUNTERS = Pattern.compile("\"(syncId|clientId)\":(\\d+)");

  private final int port;
  private final @Nullable UUID person;
  private String cookie = "";

  /// @param headers in lower case, in the order they came
  public record Answer(int status, Map<String, List<String>> headers, String body) {
    public Optional<String> header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }
  }

  /// An open tab: what its messages have to carry.
  public record Tab(String id, String key, int syncId, int clientId, String shown) {
    /// A message with a list of calls.
    public String message(String rpc) {
      return message(key, rpc, syncId);
    }

    public String message(String csrf, String rpc, int sync) {
      return "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
          .formatted(csrf, rpc, sync, clientId);
    }
  }

  public Browser(int port) {
    this(port, null);
  }

  /// @param person who is signed in; null: nobody
  public Browser(int port, @Nullable UUID person) {
    this.port = port;
    this.person = person;
  }

  public String cookie() {
    return cookie;
  }

  public Browser with(String cookie) {
    var other = new Browser(port, null);
    other.cookie = cookie;
    return other;
  }

  public Answer get(String target, String... headers) throws IOException {
    return send("GET " + target, "", headers);
  }

  public Answer post(String target, String body, String... headers) throws IOException {
    return send("POST " + target, body, headers);
  }

  /// @param request method and target as they are to stand in the first line
  /// @param headers whole lines
  public Answer send(String request, String body, String... headers) throws IOException {
    var lines = new ArrayList<String>(List.of(headers));
    if (lines.stream().noneMatch(line -> line.startsWith("Host:"))) {
      lines.add("Host: localhost:" + port);
    }
    if (person != null && cookie.isEmpty()) {
      lines.add(SignInDoor.WHO + ": " + person);
    }
    if (!cookie.isEmpty() && lines.stream().noneMatch(line -> line.startsWith("Cookie:"))) {
      lines.add("Cookie: " + cookie);
    }
    byte[] content = body.getBytes(UTF_8);
    if (content.length > 0
        && lines.stream()
            .noneMatch(line -> line.matches("(Transfer-Encoding|Content-Length):.*"))) {
      lines.add("Content-Length: " + content.length);
    }
    if (content.length > 0 && lines.stream().noneMatch(line -> line.startsWith("Content-Type:"))) {
      lines.add("Content-Type: application/json");
    }
    lines.add("Accept-Language: en");
    lines.add("Connection: close");
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE);
      var out = new ByteArrayOutputStream();
      out.writeBytes(
          (request + " HTTP/1.1\r\n" + String.join("\r\n", lines) + "\r\n\r\n")
              .getBytes(ISO_8859_1));
      out.writeBytes(content);
      out.writeTo(socket.getOutputStream());
      socket.getOutputStream().flush();
      return keep(parse(socket.getInputStream().readAllBytes()));
    }
  }

  /// Opens a page as the client of a screen does.
  public Tab open(String route) throws IOException {
    Answer init = get("/?v-r=init&location=" + route.replace("/", "%2F") + "&query=");
    if (init.status() != 200) {
      throw new IOException("no screen: " + init.status() + " " + init.body());
    }
    Tab tab =
        new Tab(
            group(UI_ID, init.body()),
            group(KEY, init.body()),
            counter("syncId", init.body()),
            counter("clientId", init.body()),
            init.body());
    return navigate(tab, route);
  }

  /// A message that asks for another view, as the click on a link does.
  public Tab navigate(Tab tab, String route) throws IOException {
    Answer answer =
        tell(
            tab,
            tab.message(
                """
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"",\
                "historyState":null,"trigger":""}}\
                """
                    .formatted(route)));
    return new Tab(
        tab.id(),
        tab.key(),
        counter("syncId", answer.body()),
        counter("clientId", answer.body()),
        answer.body());
  }

  public Answer tell(Tab tab, String message) throws IOException {
    return post("/?v-r=uidl&v-uiId=" + tab.id(), message);
  }

  private static int counter(String name, String text) throws IOException {
    return COUNTERS
        .matcher(text)
        .results()
        .filter(found -> found.group(1).equals(name))
        .mapToInt(found -> Integer.parseInt(found.group(2)))
        .reduce((_, last) -> last)
        .orElseThrow(() -> new IOException("no " + name + " in " + text));
  }

  private static String group(Pattern pattern, String text) throws IOException {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new IOException("no " + pattern + " in " + text);
    }
    return found.group(1);
  }

  private Answer keep(Answer answer) {
    answer.headers().getOrDefault("set-cookie", List.of()).stream()
        .map(line -> line.split(";", 2)[0])
        .filter(pair -> pair.contains("JSESSIONID"))
        .forEach(pair -> cookie = pair);
    return answer;
  }

  private static Answer parse(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(0, Map.of(), text);
    }
    var headers = new LinkedHashMap<String, List<String>>();
    String[] head = text.substring(0, end).split("\r\n");
    for (int i = 1; i < head.length; i++) {
      String[] pair = head[i].split(":", 2);
      headers
          .computeIfAbsent(pair[0].toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(pair[1].strip());
    }
    String body =
        headers.containsKey("transfer-encoding")
            ? chunks(text.substring(end + 4))
            : text.substring(end + 4);
    return new Answer(
        Integer.parseInt(head[0].split(" ")[1]),
        headers,
        new String(body.getBytes(ISO_8859_1), UTF_8));
  }

  private static String chunks(String text) {
    var all = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int line = text.indexOf("\r\n", at);
      int size = Integer.parseInt(text.substring(at, line).strip(), 16);
      if (size == 0) {
        break;
      }
      all.append(text, line + 2, line + 2 + size);
      at = line + 4 + size;
    }
    return all.toString();
  }
}
