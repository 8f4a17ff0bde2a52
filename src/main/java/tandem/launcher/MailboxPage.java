package tandem.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The mails of this run to look at: read only, for this machine only, and every word escaped.
final class MailboxPage implements HttpHandler {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--bg:#F6F7F9;--card:#FFF;--ink:#17202E;--quiet:#4A5568;--line:#D5DBE3;--brand:#0F6B63}
      @media(prefers-color-scheme:dark){:root{--bg:#0F141B;--card:#171E27;--ink:#E8EDF3;--quiet:#A9B4C2;--line:#2B3542;--brand:#5CC9BC}}
      body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
      main{max-width:68ch;margin:0 auto;padding:32px 16px}
      h1{font-size:28px;line-height:1.2;margin:0 0 4px}p{margin:0 0 24px;color:var(--quiet)}
      details{background:var(--card);border:1px solid var(--line);border-radius:10px;margin:0 0 12px}
      summary{padding:12px 16px;cursor:pointer}summary b{display:block;font-size:17px}
      summary span{color:var(--quiet);font-size:13px}
      pre{margin:0;padding:16px;border-top:1px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
      a{color:var(--brand)}:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
      """;

  private final Supplier<List<Mail>> mails;
  private final Set<String> hosts;

  MailboxPage(Supplier<List<Mail>> mails, int port) {
    this.mails = mails;
    this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET");
        answer(exchange, 405, page("<h1>Only reading is possible here</h1>"));
      } else if (!hosts.contains(host)) {
        answer(exchange, 403, page("<h1>Only for this machine</h1>"));
      } else if (!exchange.getRequestURI().getPath().equals("/")) {
        answer(exchange, 404, page("<h1>Not here</h1><p><a href=\"/\">All mails</a></p>"));
      } else {
        answer(exchange, 200, page(list(mails.get())));
      }
    }
  }

  static String list(List<Mail> mails) {
    String intro =
        mails.isEmpty()
            ? "<p>No mail has been sent yet. What Tandem sends appears here and goes nowhere else.</p>"
            : "<p>"
                + mails.size()
                + (mails.size() == 1 ? " mail" : " mails")
                + ", the latest first. Nothing has left this machine.</p>";
    return "<h1>Mailbox</h1>"
        + intro
        + mails.reversed().stream().map(MailboxPage::mail).collect(Collectors.joining());
  }

  private static String mail(Mail mail) {
    return "<details id=\"mail-%d\"><summary><b>%s</b><span>to %s · from %s · %s</span></summary><pre>%s</pre></details>"
        .formatted(
            mail.number(),
            escape(mail.subject()),
            escape(mail.to()),
            escape(mail.from()),
            TIME.format(mail.sent()),
            linked(mail.text()));
  }

  private static String linked(String text) {
    var html = new StringBuilder();
    int done = 0;
    for (var match = LINK.matcher(text); match.find(); done = match.end()) {
      String url = escape(match.group());
      html.append(escape(text.substring(done, match.start())))
          .append("<a rel=\"noreferrer\" href=\"")
          .append(url)
          .append("\">")
          .append(url)
          .append("</a>");
    }
    return html.append(escape(text.substring(done))).toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String page(String body) {
    return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        + "<link rel=\"icon\" href=\"data:,\"><title>Mailbox – Tandem</title><style>"
        + STYLE
        + "</style></head><body><main>"
        + body
        + "</main></body></html>";
  }

  private static void answer(HttpExchange exchange, int status, String html) throws IOException {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/html; charset=utf-8");
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
