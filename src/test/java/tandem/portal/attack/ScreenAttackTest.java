package tandem.portal.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.portal.Browser;
import tandem.portal.Browser.Answer;
import tandem.portal.Browser.Tab;
import tandem.portal.LivePortalTest;
import tandem.portal.OwnerDb;
import tandem.portal.Routes;

/// The messages between a screen and the server, forged: another session's, replayed, with foreign
/// ids, to things the screen does not show.
@LivePortalTest
class ScreenAttackTest {
  private static final String ANNA = "anna.brandt@kessler.example";
  private static final String LENA = "lena.hoffmann@nordwind.example";
  private static final Pattern NODE = Pattern.compile("\"node\":(\\d+)");
  private static final String HALDEN = "01900000-0000-7000-8000-00000a110002";

  @Autowired OwnerDb db;
  @LocalServerPort int port;
  private Browser anna;
  private Tab tab;

  @BeforeEach
  void a_seller_reads() throws IOException {
    anna = browser(ANNA);
    tab = anna.open("learn");
    assertThat(tab.shown()).contains("page__title");
  }

  @Test
  void a_message_with_a_wrong_token_does_nothing() throws IOException {
    for (String token : List.of("", "x", UUID.randomUUID().toString())) {
      Answer answer = anna.tell(tab, tab.message(token, navigation("account/data"), tab.syncId()));
      assertThat(answer.body()).doesNotContain("page__title").doesNotContain("\"changes\":[{");
    }
  }

  @Test
  void a_message_of_somebody_elses_screen_does_nothing() throws IOException {
    Browser lena = browser(LENA);
    lena.open("learn");
    Answer answer = lena.tell(tab, tab.message(navigation("account/data")));
    assertThat(answer.body()).doesNotContain("page__title").doesNotContain("\"changes\":[{");
    Answer withoutSession = new Browser(port).tell(tab, tab.message(navigation("learn")));
    assertThat(withoutSession.body()).doesNotContain("page__title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999", "-1", "0&v-uiId=1", "x", "99999999999999", ""})
  void a_screen_that_is_not_there_says_nothing(String id) throws IOException {
    Answer answer = anna.post("/?v-r=uidl&v-uiId=" + id, tab.message("x", navigation("learn"), 0));
    assertThat(answer.status()).isBetween(200, 499);
    assertThat(answer.body()).doesNotContain("page__title");
  }

  @Test
  void a_message_sent_again_is_not_done_again() throws IOException {
    String language = tab.message(navigation("account/data"));
    Answer first = anna.tell(tab, language);
    Answer again = anna.tell(tab, language);
    assertThat(first.body()).contains("page__title");
    assertThat(again.body()).isEqualTo(first.body());
    Answer older = anna.tell(tab, tab.message(tab.key(), navigation("learn"), tab.syncId() - 1));
    assertThat(older.body()).doesNotContain("page__title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "people",
        "people/completion",
        "studio/" + "01900000-0000-7000-8000-00000a110001",
        "studio/" + "01900000-0000-7000-8000-00000a110001/waves",
        "insight/" + "01900000-0000-7000-8000-00000a110001",
        "insight/" + HALDEN,
        "messages/" + HALDEN,
        "studio/" + HALDEN,
        "results/01900000-0000-7000-8000-0000000a0001",
        "people/../people",
        "people;x=1",
        "PEOPLE",
        "people?x",
        "%70eople"
      })
  void no_message_leads_to_a_view_one_may_not_see(String route) throws IOException {
    String title = title(anna.navigate(tab, "nothing-of-the-kind").shown());
    Tab shown = anna.navigate(anna.open("learn"), route);
    assertThat(title(shown.shown())).isEqualTo(title);
    assertThat(shown.shown())
        .doesNotContain("insight__figures", "studio__", "@kessler.example", "petra.lang", "<table");
  }

  @Test
  void a_view_kept_open_shows_nothing_once_the_right_is_gone() throws IOException {
    UUID person = person("oliver.grant@nordwind.example");
    Browser oliver = new Browser(port, person);
    Tab open = oliver.open("insight/" + Routes.ALLIANCE);
    assertThat(open.shown()).contains("insight__figures");
    db.transaction(
        t ->
            t.dsl()
                .execute(
                    "update alliance.membership set valid_until = current_date - 1 where person_id"
                        + " = ?",
                    person));
    try {
      Tab after =
          oliver.navigate(oliver.navigate(open, "account/data"), "insight/" + Routes.ALLIANCE);
      assertThat(after.shown()).doesNotContain("insight__figures");
    } finally {
      db.transaction(
          t ->
              t.dsl()
                  .execute(
                      "update alliance.membership set valid_until = null where person_id = ?",
                      person));
    }
  }

  /// Every node of a page, those that are hidden, disabled or plain text too: events nobody listens
  /// for, values nobody may set, methods nobody offers.
  @Test
  void no_part_of_a_page_does_what_it_does_not_offer() throws IOException {
    Browser miriam = browser("miriam.vogt@kessler.example");
    Tab studio = miriam.open("studio/" + Routes.ALLIANCE);
    long before = written();
    List<Integer> nodes =
        NODE.matcher(studio.shown())
            .results()
            .map(found -> Integer.parseInt(found.group(1)))
            .distinct()
            .toList();
    assertThat(nodes).hasSizeGreaterThan(50);
    int sync = studio.syncId();
    for (int node : nodes) {
      String calls =
          """
          {"type":"event","node":%1$d,"event":"dom-change","data":{}},\
          {"type":"event","node":%1$d,"event":"submit","data":{"event.detail":"x"}},\
          {"type":"mSync","node":%1$d,"feature":1,"property":"innerHTML","value":"<script>alert(1)</script>"},\
          {"type":"mSync","node":%1$d,"feature":1,"property":"href","value":"javascript:alert(1)"},\
          {"type":"mSync","node":%1$d,"feature":3,"property":"onclick","value":"alert(1)"},\
          {"type":"publishedEventHandler","node":%1$d,"templateEventMethodName":"removeAll","templateEventMethodArgs":[],"promise":0},\
          {"type":"publishedEventHandler","node":%1$d,"templateEventMethodName":"getElement","templateEventMethodArgs":[],"promise":0},\
          {"type":"attachExistingElement","node":%1$d,"requestedId":1,"assignedId":2,"tagName":"script","index":0},\
          {"type":"return-channel","node":%1$d,"channel":0,"args":["<script>alert(1)</script>"]}\
          """
              .formatted(node);
      Answer answer = miriam.tell(studio, studio.message(studio.key(), calls, sync));
      assertThat(answer.status()).isBetween(200, 499);
      assertThat(answer.body()).doesNotContain("alert(1)", "Exception", "tandem.portal");
      var next = Pattern.compile("\"syncId\":(\\d+)").matcher(answer.body());
      sync = next.find() ? Integer.parseInt(next.group(1)) : sync;
    }
    assertThat(written()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"rpc\":1}",
        "{\"csrfToken\":null,\"rpc\":[],\"syncId\":\"x\"}",
        "{\"csrfToken\":{\"a\":1},\"rpc\":[{}],\"syncId\":0}",
        "\u0000"
      })
  void what_is_no_message_is_refused_without_a_word_of_ours(String body) throws IOException {
    Answer answer = anna.tell(tab, body);
    assertThat(answer.body()).doesNotContain("tandem.portal", "com.vaadin", "Exception", "at java");
  }

  /// How many rows there are that a studio could have written.
  private long written() {
    return db.fetchSingle(
            "select (select count(*) + sum(lock) from messaging.value_message_version)"
                + " + (select count(*) from messaging.approval)"
                + " + (select count(*) from survey.wave)")
        .get(0, Long.class);
  }

  private static String navigation(String route) {
    return """
    {"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"","appShellTitle":"",\
    "historyState":null,"trigger":"client"}}\
    """
        .formatted(route);
  }

  private static String title(String uidl) {
    var found = Pattern.compile("\\[\"([^\"]*)\",\" *document\\.title = \\$0").matcher(uidl);
    return found.find() ? found.group(1) : "";
  }

  private Browser browser(String email) {
    return new Browser(port, person(email));
  }

  private UUID person(String email) {
    return db.fetchSingle("select id from identity.person where email = ?", email)
        .get(0, UUID.class);
  }
}
