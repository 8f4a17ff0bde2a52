package tandem.portal.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tandem.portal.Browser;
import tandem.portal.Browser.Tab;
import tandem.portal.LivePortalTest;
import tandem.portal.OwnerDb;
import tandem.portal.Routes;
import tandem.portal.identity.SignIn;
import tandem.portal.survey.Sender;
import tandem.portal.survey.WaveId;

/// What is written into the server's log while somebody attacks it with real people's data in every
/// part of a request: no second line of theirs, and nothing about anybody.
@LivePortalTest
class LogAttackTest {
  private static final String FORGED = "2026-01-01 ERROR forged line of zq7";

  private static final Pattern CSRF =
      Pattern.compile("\"csrfHeader\":\"([^\"]+)\",\"csrfToken\":\"([^\"]+)\"");

  @Autowired OwnerDb db;
  @Autowired ApplicationContext portal;
  @LocalServerPort int port;
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stop() {
    root.detachAppender(log);
  }

  @Test
  void an_attack_writes_nothing_into_the_log_that_it_has_chosen() throws IOException {
    Browser nobody = new Browser(port);
    Browser anna =
        new Browser(
            port,
            db.fetchSingle(
                    "select id from identity.person where email = 'anna.brandt@kessler.example'")
                .get(0, UUID.class));
    SignIn.as(db, "anna.brandt@kessler.example");
    WaveId wave = new WaveId(UUID.fromString(Routes.path("surveys/:wave", db).substring(8)));
    String pass = new Sender(portal).pass(wave).text();
    SignIn.out();
    String sending = "/api/" + Routes.path("surveys/:wave", db) + "/responses";
    for (Browser who : List.of(nobody, anna)) {
      for (String target :
          List.of(
              "/nothing%0d%0a" + FORGED.replace(" ", "%20"),
              "/nothing/anna.brandt@kessler.example/" + FORGED.replace(" ", "%20"),
              "/people/completion.csv?name=zq7%0d%0aBrandt",
              "/messages/zq7%20Brandt",
              "/results/zq7",
              "/login/oauth2/code/keycloak?error=zq7%0d%0a"
                  + FORGED.replace(" ", "%20")
                  + "&state=zq7",
              "/people;zq7/anna.brandt@kessler.example",
              "/%zq7",
              "/logout/connect/back-channel/keycloak")) {
        who.get(target, "User-Agent: zq7 anna.brandt@kessler.example", "Referer: http://x/zq7");
        who.post(target, "{\"logout_token\":\"zq7\"}");
      }
      who.post(sending, "{\"answers\":{\"zq7 anna.brandt@kessler.example\":4}}");
      who.post(sending, "{\"pass\":\"" + pass + "\",\"answers\":{\"zq7\":4}}");
      who.post(sending, "{\"pass\":\"" + pass + "\",\"answers\":\"zq7\"}");
      who.post(sending + "?pass=" + pass, "{\"pass\":[\"" + pass + "\"]}");
      who.post(sending, "zq7\r\n" + FORGED);
      who.send("GET /" + "zq7".repeat(4000), "");
      who.send("zq7 / ", "");
    }
    Browser petra =
        new Browser(
            port,
            db.fetchSingle(
                    "select id from identity.person where email = 'petra.lang@kessler.example'")
                .get(0, UUID.class));
    var door = CSRF.matcher(petra.open("people/import").shown());
    assertThat(door.find()).isTrue();
    String token = door.group(1) + ": " + door.group(2);
    for (String side : List.of("zq7", "anna.brandt@kessler.example", "zq7%0d%0azq7")) {
      petra.post(
          "/api/people/imports?side=" + side, "x", token, "Content-Type: application/octet-stream");
    }
    petra.post("/api/people/imports", "x", token, "Content-Type: text/zq7.anna.brandt");
    Tab tab = anna.open("learn");
    anna.tell(tab, tab.message("{\"type\":\"zq7\",\"node\":1}"));
    anna.tell(tab, tab.message("zq7", "{\"type\":\"event\"}", tab.syncId()));
    anna.navigate(anna.open("learn"), "results/zq7-anna.brandt@kessler.example");
    anna.tell(tab, "zq7\r\n" + FORGED);

    assertThat(log.list).as("something was written").isNotEmpty();
    var layout = new PatternLayout();
    layout.setContext(root.getLoggerContext());
    layout.setPattern("%level %logger %m%n%wEx");
    layout.start();
    for (ILoggingEvent event : log.list) {
      if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
        String written = layout.doLayout(event);
        assertThat(written.lines().skip(1))
            .allMatch(line -> line.matches("\tat .*|(Caused by: )?[\\w.$]+"));
        assertThat(written)
            .doesNotContain("zq7", pass)
            .doesNotContainIgnoringCase("brandt")
            .doesNotContain("@kessler.example", "@nordwind.example");
      }
    }
  }
}
