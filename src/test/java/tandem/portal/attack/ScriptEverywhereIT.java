package tandem.portal.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.portal.LivePortalTest;
import tandem.portal.OwnerDb;
import tandem.portal.Routes;

/// Scripts in every text anybody could have stored, shown in every view, in a real browser: none
/// runs, none is even in the page, and the content security policy would stop what one day gets
/// there. In a test run of its own: the texts stay where they are.
@LivePortalTest
class ScriptEverywhereIT {
  private static final String SCRIPT =
      "<img src=x"
          + " onerror=alert(1)><script>alert(2)</script>\"'><svg/onload=alert(3)>[x](javascript:alert(4))"
          + " ![x](javascript:alert(5)) <a href='javascript:alert(6)'>x</a>";

  private static final List<String> READERS =
      List.of(
          "anna.brandt@kessler.example",
          "miriam.vogt@kessler.example",
          "oliver.grant@nordwind.example",
          "petra.lang@kessler.example",
          "tobias.roth@kessler.example",
          "ingrid.solberg@nordwind.example");

  /// Script elements beside the portal's own, handlers written as attributes, and addresses that
  /// are scripts.
  private static final String FOUND_IN_PAGE =
      """
      () => {
        const found = [];
        for (const e of document.querySelectorAll('*')) {
          for (const a of e.attributes) {
            if (/^on/i.test(a.name)) found.push(e.tagName + ' ' + a.name);
            if (/^\\s*(javascript|vbscript|data:text)/i.test(a.value)) found.push(e.tagName + ' ' + a.value);
          }
          const src = e.src || '';
          const own = src.startsWith(location.origin + '/VAADIN/') || src.split('?')[0] === location.origin + '/elements/tandem-survey.js';
          if (e.tagName === 'SCRIPT' && !e.nonce && !own)
            found.push('SCRIPT ' + e.outerHTML.slice(0, 80));
          if (e.tagName === 'IMG' && e.getAttribute('src') === 'x') found.push('IMG');
        }
        return found;
      }\
      """;

  @Autowired OwnerDb db;
  @LocalServerPort int port;
  private Playwright playwright;
  private Browser browser;

  @BeforeEach
  void open_a_browser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(
                            Optional.ofNullable(System.getenv("CHROMIUM"))
                                .orElse("/usr/bin/chromium")))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterEach
  void close_it() {
    playwright.close();
  }

  @Test
  void no_stored_script_reaches_a_page() throws IOException {
    assertThat(writeEverywhere())
        .as("columns with a script in them")
        .hasSizeGreaterThan(30)
        .contains(
            "identity.person.family_name",
            "alliance.membership.team",
            "messaging.value_message_version.content",
            "enablement.assignment.waiver_reason",
            "privacy.erasure_request.reason",
            "interchange.scim_group.display_name",
            "survey.remark.text");
    int pages = 0;
    int withText = 0;
    for (String reader : READERS) {
      try (BrowserContext context = as(reader)) {
        var told = new ArrayList<String>();
        Page page = page(context, told);
        for (String path : paths()) {
          page.navigate("http://localhost:" + port + "/" + path);
          page.waitForSelector("main h1");
          assertThat((List<?>) page.evaluate(FOUND_IN_PAGE))
              .as(reader + " at " + page.url())
              .isEmpty();
          withText += page.content().contains("alert(") ? 1 : 0;
          pages++;
        }
        assertThat(told).as("alerts and violations for " + reader).isEmpty();
      }
    }
    assertThat(pages).isGreaterThan(100);
    assertThat(withText).as("pages that showed the text as text").isGreaterThan(20);
  }

  /// As if one had come through: put into the page by hand, it does not run.
  @Test
  void the_policy_stops_what_got_into_a_page() {
    try (BrowserContext context = as(READERS.getFirst())) {
      var told = new ArrayList<String>();
      Page page = page(context, told);
      page.navigate("http://localhost:" + port + "/learn");
      page.waitForSelector("main h1");
      page.evaluate(
          """
          () => {
            document.querySelector('main').insertAdjacentHTML('beforeend',
              '<img src=x onerror=alert(1)><svg onload=alert(2)></svg><a id=zq7 href="javascript:alert(3)">x</a>');
            const s = document.createElement('script'); s.textContent = 'alert(4)'; document.body.append(s);
            const f = document.createElement('script'); f.src = 'https://evil.example/x.js'; document.body.append(f);
            document.getElementById('zq7').click();
          }\
          """);
      page.waitForTimeout(500);
      assertThat(told).noneMatch(line -> line.startsWith("alert"));
      assertThat(told)
          .filteredOn(line -> line.startsWith("refused"))
          .hasSizeGreaterThanOrEqualTo(4);
    }
  }

  /// Every view, as the access matrix lists them; Vaadin's own list is not to be had from outside.
  private static List<String> templates() throws IOException {
    return Files.readAllLines(Path.of("docs/access-matrix.csv")).stream()
        .filter(line -> line.startsWith("VIEW /"))
        .map(line -> line.substring("VIEW /".length(), line.indexOf(',')))
        .filter(template -> !template.contains(" | "))
        .toList();
  }

  /// Every view once, and the results of the wave that has something written in it.
  private List<String> paths() throws IOException {
    return Stream.concat(
            templates().stream().map(template -> Routes.path(template, db)),
            Stream.of("results/01900000-0000-7000-8000-0000000a0003"))
        .toList();
  }

  private static Page page(BrowserContext context, List<String> told) {
    Page page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onDialog(
        dialog -> {
          told.add("alert " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            told.add("refused " + message.text());
          }
        });
    return page;
  }

  private BrowserContext as(String email) {
    UUID person =
        db.fetchSingle("select id from identity.person where email = ?", email).get(0, UUID.class);
    return browser.newContext(
        new Browser.NewContextOptions()
            .setExtraHTTPHeaders(Map.of("Test-Sign-In", person.toString())));
  }

  /// @return the columns, found in the catalogue: a new one is written to without being named here
  private List<String> writeEverywhere() {
    var written = new ArrayList<String>();
    db.transaction(
        t -> {
          t.dsl().execute("set local session_replication_role = replica");
          for (Record column : columns()) {
            String table = column.get(0, String.class);
            String name = column.get(1, String.class);
            String value =
                column.get(2, String.class).equals("jsonb")
                    ? "(select regexp_replace(%1$s::text,"
                        + " '\"(de|en|title|text|story|summary|source|objection|answer)\":"
                        + " \"[^\"]*\"', '\"\\1\": ' || replace(to_jsonb(?::text)::text, '\\',"
                        + " '\\\\'), 'g')::jsonb)"
                    : "? || left(md5(ctid::text), 6)";
            String update = "update %s set %s = ".formatted(table, name) + value.formatted(name);
            String filled = update + " where " + name + " is not null";
            if (write(t.dsl(), update) || write(t.dsl(), filled)) {
              written.add(table + "." + name);
            }
          }
          for (String list : List.of("benefits", "triggers", "contacts")) {
            for (String language : List.of("de", "en")) {
              t.dsl()
                  .execute(
                      "update messaging.value_message_version set content = jsonb_set(content,"
                          + " ?::text[], to_jsonb(array[?::text])) where jsonb_exists(content, '"
                          + language
                          + "')",
                      "{" + language + "," + list + "}",
                      SCRIPT);
            }
          }
        });
    return written;
  }

  /// @return false where the database itself takes no such text
  private static boolean write(DSLContext db, String update) {
    try {
      db.transaction(all -> all.dsl().execute(update, SCRIPT));
      return true;
    } catch (IntegrityConstraintViolationException refused) {
      return false;
    }
  }

  /// Texts without a list of allowed words, a form of their own, or a meaning for the sign-in.
  private List<Record> columns() {
    return List.copyOf(
        db.fetch(
            """
            select format('%I.%I', c.table_schema, c.table_name), c.column_name, c.data_type
            from information_schema.columns c
            join information_schema.tables b using (table_schema, table_name)
            where b.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb')
              and c.table_schema in ('identity', 'alliance', 'messaging', 'learning', 'enablement', 'survey',
                'interchange', 'privacy')
              and c.column_name not in ('email', 'locale', 'subject', 'domain', 'slug', 'state', 'digest', 'role',
                'job_role', 'confidence', 'part', 'outcome', 'kind', 'item')
              and not (c.table_name = 'roster_line' and c.column_name = 'reason')
              and not (c.table_name = 'answer' and c.column_name = 'content')
              and not (c.table_name = 'response')
            order by 1, 2
            """));
  }
}
