package tandem.portal.interchange.question.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.Routes;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.interchange.InterchangeRoutes;
import tandem.portal.learning.author.AuthorRoutes;
import tandem.portal.learning.bank.BankDraft;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.learning.bank.QuestionBankService;
import tandem.portal.platform.ui.FileDrop;
import tandem.portal.questionnaire.ui.AnswerOptions;
import tools.jackson.databind.node.JsonNodeFactory;

/// From a file to the bank and out again, through the doors the browser uses.
@PortalTest
@Transactional
class QuestionBankViewTest extends SpringBrowserlessTest {
  private static final AllianceId ALLIANCE = new AllianceId(Routes.ALLIANCE);
  private static final String GIFT =
      """
      $CATEGORY: $course$/top/Stahl

      ::Farbe::Welche Farbe hat glühender Stahl?{=Gelb#ja ~Blau#nein####Nach der Temperatur.}

      ::Menge::Wie viele Tonnen?{#=3:1 =%50%5}

      ::Meinung::Was denken Sie?{}
      """;

  @Autowired OwnerDb db;
  @Autowired WebApplicationContext web;
  @Autowired QuestionBankService bank;
  private MockMvc http;
  private PersonId manager;

  @BeforeEach
  void a_german_partner_manager() {
    http =
        MockMvcBuilders.webAppContextSetup(web)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
    manager = SignIn.as(db, "miriam.vogt@kessler.example");
    UI.getCurrent().setLocale(Locale.GERMAN);
    bank.list(ALLIANCE).forEach(q -> bank.remove(ALLIANCE, q.id(), q.revision()));
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_file_is_reported_before_it_is_taken() throws Exception {
    open();
    taken(upload(GIFT));

    assertThat(texts(Paragraph.class))
        .contains("Wie sie sind: 1. Mit Änderung: 1. Nicht zu übernehmen: 1.")
        .contains("Die Fragen gibt es nur auf Deutsch. Der englische Text fehlt noch.");
    assertThat(texts(Span.class))
        .contains("Meinung", "Zeile 7: Eine freie Antwort kann das Portal nicht beurteilen.")
        .contains(
            "Zeile 5: Antworten, die einen Teil der Punkte gaben, zählen hier als nicht richtig.");
    assertThat(bank.list(ALLIANCE)).isEmpty();

    click("2 Fragen übernehmen");

    assertThat(bank.list(ALLIANCE))
        .extracting(BankQuestion::title)
        .containsExactly("Farbe", "Menge");
    assertThat(bank.list(ALLIANCE)).extracting(BankQuestion::topic).containsOnly("Stahl");
    assertThat(texts(Paragraph.class)).contains("2 Fragen sind neu in der Sammlung.");
    assertThat(find(NativeButton.class).withText("2 Fragen übernehmen").all()).isEmpty();
  }

  @Test
  void a_file_brought_twice_is_there_once() throws Exception {
    open();
    taken(upload(GIFT));
    click("2 Fragen übernehmen");
    open();
    taken(upload(GIFT));
    assertThat(texts(Paragraph.class))
        .contains(
            "Wie sie sind: 0. Mit Änderung: 0. Nicht zu übernehmen: 1. Schon in der Sammlung: 2.");
    assertThat(bank.list(ALLIANCE)).hasSize(2);
  }

  @Test
  void a_question_is_shown_as_a_learner_sees_it_and_what_language_it_lacks() throws Exception {
    open();
    taken(upload(GIFT));
    click("2 Fragen übernehmen");

    BankRow row = find(BankRow.class).all().getFirst();
    assertThat(row.getElement().getTextRecursively())
        .contains("Farbe", "Eine richtige Antwort", "Englisch fehlt");
    row.fill();

    assertThat(find(AnswerOptions.class).all()).hasSize(1);
    assertThat(texts(Paragraph.class)).contains("Nach der Temperatur.");
    assertThat(row.getElement().getTextRecursively()).contains("✓ Gelb", "– Blau");
    assertThat(find(Anchor.class).withText("Bearbeiten").single().getHref())
        .isEqualTo(AuthorRoutes.question(Routes.ALLIANCE, bank.list(ALLIANCE).getFirst().id()));
    click("Aus der Sammlung löschen");
    assertThat(bank.list(ALLIANCE)).extracting(BankQuestion::title).containsExactly("Menge");
  }

  @Test
  void what_somebody_has_written_meanwhile_is_not_deleted_unread() throws Exception {
    open();
    taken(upload(GIFT));
    click("2 Fragen übernehmen");
    find(BankRow.class).all().getFirst().fill();
    BankQuestion was = bank.list(ALLIANCE).getFirst();
    bank.save(
        ALLIANCE, was.id(), was.revision(), new BankDraft("Stahl", "Anlassfarbe", was.question()));

    click("Aus der Sammlung löschen");

    assertThat(bank.list(ALLIANCE))
        .extracting(BankQuestion::title)
        .containsExactly("Anlassfarbe", "Menge");
    assertThat(find(BankRow.class).all().getFirst().getElement().getTextRecursively())
        .contains("Anlassfarbe");
  }

  @Test
  void a_question_begun_has_no_name_yet_and_lacks_both_languages() throws Exception {
    open();
    click("Frage schreiben");
    assertThat(bank.list(ALLIANCE)).extracting(BankQuestion::title).containsExactly("");
    open();
    assertThat(find(BankRow.class).single().getElement().getTextRecursively())
        .contains("Noch ohne Text", "Deutsch und Englisch fehlen");
  }

  @Test
  void a_file_without_questions_is_refused_in_words() throws Exception {
    MockHttpServletResponse refused = post("Nur ein Text.");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("Das ist keine Datei im Format GIFT oder Moodle-XML.");
  }

  @Test
  void what_the_other_system_has_no_place_for_is_said_before_the_download() throws Exception {
    open();
    taken(upload("Zwei Richtige?{~%50%a ~%50%b ~c}"));
    click("1 Frage übernehmen");
    open();

    assertThat(texts(Span.class)).contains("Moodle gibt auch für einen Teil der Antworten Punkte.");
    String link =
        find(Anchor.class).all().stream()
            .map(Anchor::getHref)
            .filter(href -> href.contains("/export?"))
            .findFirst()
            .orElseThrow();
    MockHttpServletResponse file =
        http.perform(
                MockMvcRequestBuilders.get("/" + link)
                    .with(authentication(SignIn.authentication(manager))))
            .andReturn()
            .getResponse();
    assertThat(file.getStatus()).isEqualTo(200);
    assertThat(file.getHeader("Content-Disposition")).contains("tandem-questions.xml");
    assertThat(file.getContentAsString(StandardCharsets.UTF_8)).contains("Zwei Richtige?");
  }

  @Test
  void a_file_is_there_for_whoever_brought_it_alone() throws Exception {
    String id = upload(GIFT);
    SignIn.as(db, "oliver.grant@nordwind.example");
    open();

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> taken(id))
        .isInstanceOf(tandem.portal.platform.NotFoundException.class);
  }

  private void open() {
    navigate(AuthorRoutes.questions(Routes.ALLIANCE), QuestionBankView.class);
  }

  private String upload(String content) throws Exception {
    MockHttpServletResponse response = post(content);
    assertThat(response.getStatus()).isEqualTo(202);
    return JsonPath.read(response.getContentAsString(), "$.id");
  }

  private MockHttpServletResponse post(String content) throws Exception {
    MockHttpServletResponse response =
        http.perform(
                MockMvcRequestBuilders.post(
                        "/" + InterchangeRoutes.questionUpload(Routes.ALLIANCE, Locale.GERMAN))
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .content(content.getBytes(StandardCharsets.UTF_8))
                    .with(csrf())
                    .with(authentication(SignIn.authentication(manager))))
            .andReturn()
            .getResponse();
    SignIn.as(manager);
    return response;
  }

  private void taken(String id) {
    var drop = find(FileDrop.class).single().getElement();
    var data = JsonNodeFactory.instance.objectNode().put("event.detail.id", id);
    drop.getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(drop, "tandem-taken", data));
  }

  private void click(String caption) {
    test(find(NativeButton.class).withText(caption).all().getFirst()).click();
  }

  private <C extends Component> List<String> texts(Class<C> type) {
    return find(type).all().stream().map(one -> one.getElement().getText()).toList();
  }
}
