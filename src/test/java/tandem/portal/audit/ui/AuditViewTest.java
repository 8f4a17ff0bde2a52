package tandem.portal.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.audit.AuditFilter;
import tandem.portal.audit.AuditKind;
import tandem.portal.audit.AuditPage;
import tandem.portal.audit.AuditService;
import tandem.portal.audit.AuditWorld;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.Auditable;
import tandem.portal.platform.ui.StatusMark;

@PortalTest
@Transactional
@RecordApplicationEvents
class AuditViewTest extends SpringBrowserlessTest {
  private static final String TOBIAS = "tobias.roth@kessler.example";
  private static final UUID ANNA = UUID.fromString("01900000-0000-7000-8000-000000010001");

  @Autowired OwnerDb owner;
  @Autowired AuditService log;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired ApplicationEvents events;
  @Autowired WebApplicationContext context;
  private AuditWorld world;
  private PersonId tobias;
  private OffsetDateTime now;

  @BeforeEach
  void a_log() {
    world = new AuditWorld(owner);
    now = OffsetDateTime.now();
    tobias = SignIn.as(owner, TOBIAS);
    UI.getCurrent().setLocale(Locale.GERMAN);
    UUID kessler = AuditWorld.KESSLER;
    world.entry(kessler, now, "identity.person.signedIn", ANNA, kessler, "{}");
    world.entry(
        kessler,
        now.plusSeconds(1),
        "messaging.version.approved",
        null,
        AuditWorld.NORDWIND,
        "{\"version\":\"" + UUID.randomUUID() + "\"}");
    world.entry(
        kessler,
        now.plusSeconds(2),
        "identity.session.ended",
        tobias.value(),
        kessler,
        "{\"person\":\"" + ANNA + "\",\"sessions\":\"2\"}");
    world.entry(
        kessler, now.plusSeconds(3), "identity.data.taken", UUID.randomUUID(), kessler, "{}");
    world.entry(kessler, now.plusSeconds(4), "survey.wave.closed", null, null, "{}");
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void the_newest_comes_first_in_words_and_names_of_the_own_company() {
    UI.getCurrent().navigate("audit");
    List<String> rows = rows().subList(0, 5);
    assertThat(rows.get(0)).contains("Befragungswelle beendet", "Das Portal selbst");
    assertThat(rows.get(1)).contains("Eigene Daten heruntergeladen", "Gelöschte Person");
    assertThat(rows.get(2))
        .contains("Sitzungen einer ausgeschiedenen Person beendet", "Roth, Tobias")
        .contains("Person: Brandt, Anna", "Sitzungen: 2");
    assertThat(rows.get(3))
        .contains("Wertbotschaft freigegeben", "Jemand aus dem Partnerunternehmen");
    assertThat(rows.get(4)).contains("Angemeldet", "Brandt, Anna");
  }

  @Test
  void what_the_directory_did_is_not_taken_for_the_portals_own_doing() {
    UUID kessler = AuditWorld.KESSLER;
    world.entry(
        kessler, now.plusSeconds(5), "identity.people.left", null, kessler, "{\"people\":\"1\"}");
    UI.getCurrent().navigate("audit");
    assertThat(rows().getFirst()).contains("Das Verzeichnis Ihres Unternehmens");
  }

  @Test
  void days_and_counts_are_written_as_in_the_language() {
    world.entry(
        AuditWorld.KESSLER,
        now.plusSeconds(5),
        "privacy.retention.carriedOut",
        null,
        null,
        "{\"kind\":\"MAILS\",\"before\":\"2026-11-05\",\"rows\":\"1234\"}");
    UI.getCurrent().navigate("audit");
    assertThat(rows().getFirst())
        .contains("Aus der Zeit vor: 05.11.2026", "Zeilen: 1.234", "Art: E-Mails");
  }

  @Test
  void kind_person_and_period_narrow_it_and_stand_in_the_address() {
    UI.getCurrent()
        .navigate(
            "audit",
            QueryParameters.simple(
                Map.of(
                    "kind", "signIn", "name", "brandt, an", "from", LocalDate.now().toString())));
    assertThat(rows()).singleElement().asString().contains("Angemeldet", "Brandt, Anna");
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .anyMatch(href -> href.startsWith("audit.csv?") && href.contains("kind=signIn"));
    UI.getCurrent()
        .navigate(
            "audit",
            QueryParameters.simple(Map.of("from", LocalDate.now().plusDays(2).toString())));
    assertThat(rows()).isEmpty();
  }

  @Test
  void a_period_ends_with_its_last_day() {
    UUID kessler = AuditWorld.KESSLER;
    world.entry(kessler, now.plusDays(40), "survey.wave.opened", null, null, "{}");
    world.entry(kessler, now.plusDays(41), "survey.wave.closed", null, null, "{}");
    world.entry(kessler, now.plusDays(42), "survey.wave.planned", null, null, "{}");
    LocalDate day = now.plusDays(41).toLocalDate();
    AuditPage page = log.page(AuditFilter.ALL.withPeriod(day, day));
    assertThat(page.rows())
        .singleElement()
        .matches(row -> row.action().equals("survey.wave.closed"));
  }

  @Test
  void pages_follow_one_another_without_a_gap_and_lead_back() {
    IntStream.range(0, 120)
        .forEach(
            i ->
                world.entry(
                    AuditWorld.KESSLER,
                    now.plusSeconds(10 + i),
                    "identity.data.taken",
                    tobias.value(),
                    AuditWorld.KESSLER,
                    "{}"));
    AuditFilter filter = AuditFilter.ALL.withKind(AuditKind.FILES).withName("Tobias Roth");
    AuditPage first = log.page(filter);
    assertThat(first.rows()).hasSize(AuditFilter.PAGE);
    assertThat(first.newer()).isFalse();
    assertThat(first.older()).isTrue();
    AuditPage second =
        log.page(filter.at(new AuditFilter.Place(first.rows().getLast().seq(), true)));
    assertThat(second.rows().getFirst().seq()).isEqualTo(first.rows().getLast().seq() - 1);
    AuditPage back =
        log.page(filter.at(new AuditFilter.Place(second.rows().getFirst().seq(), false)));
    assertThat(back.rows()).isEqualTo(first.rows());
    assertThat(back.newer()).isFalse();
  }

  @Test
  void no_company_sees_anothers_and_nobody_but_an_administrator_their_own() {
    world.entry(
        AuditWorld.NORDWIND,
        now.plusSeconds(9),
        "survey.wave.planned",
        null,
        AuditWorld.NORDWIND,
        "{}");
    assertThat(log.page(AuditFilter.ALL).rows().getFirst().action())
        .isEqualTo("survey.wave.closed");
    SignIn.as(owner, "oliver.grant@nordwind.example");
    assertThatThrownBy(() -> log.page(AuditFilter.ALL))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    assertThatThrownBy(() -> log.verify(_ -> true))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
  }

  @Test
  void the_log_remembers_a_verification() {
    assertThat(log.verify(_ -> true).intact()).isTrue();
    assertThat(events.stream(Auditable.class).map(Auditable::action))
        .containsExactly("audit.chain.verified");
    world.entry(
        AuditWorld.KESSLER,
        now.plusSeconds(20),
        "audit.chain.verified",
        tobias.value(),
        AuditWorld.KESSLER,
        "{\"entries\":\"1234\",\"intact\":\"true\"}");
    UI.getCurrent().navigate("audit");
    assertThat(find(StatusMark.class).all())
        .extracting(mark -> mark.getElement().getTextRecursively())
        .anyMatch(text -> text.contains("Kette geprüft bis Eintrag 1.234"));
  }

  @Test
  void the_file_has_the_same_entries_and_no_formula() throws Exception {
    owner.execute("update identity.person set family_name = '=1+1' where id = ?", ANNA);
    var portal = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    String file =
        portal
            .perform(
                get("/audit.csv")
                    .param("from", LocalDate.now().toString())
                    .locale(Locale.GERMAN)
                    .with(authentication(SignIn.authentication(tobias))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(file)
        .startsWith("\uFEFFentry,at,action,words,who,about,details,hash")
        .contains("'=1+1, Anna")
        .contains("messaging.version.approved,Wertbotschaft freigegeben")
        .contains("sessions=2");
    assertThat(events.stream(Auditable.class).map(Auditable::action))
        .containsExactly("audit.log.exported");
  }

  private List<String> rows() {
    return find(HtmlContainer.class).all().stream()
        .filter(e -> "tr".equals(e.getElement().getTag()))
        .skip(1)
        .map(row -> row.getElement().getTextRecursively())
        .toList();
  }
}
