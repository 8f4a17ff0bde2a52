package tandem.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static tandem.db.notification.Tables.CHOICE;
import static tandem.db.notification.Tables.MAIL;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;

/// One click in a mail program, and nobody signed in.
@PortalTest
@Transactional
class MailOffTest {
  private static final String KIND = "learning.mail.refresher";

  @Autowired WebApplicationContext portal;
  @Autowired MailService mails;
  @Autowired MailChoiceService choices;
  @Autowired OwnerDb db;

  private MockMvc http;
  private PersonId anna;
  private PersonId lena;

  @BeforeEach
  void two_people_have_had_a_mail() {
    http = MockMvcBuilders.webAppContextSetup(portal).apply(springSecurity()).build();
    lena = SignIn.as(db, "lena.hoffmann@nordwind.example");
    anna = SignIn.as(db, "anna.brandt@kessler.example");
    db.deleteFrom(MAIL).execute();
    mails.write(List.of(anna, lena), KIND, "learn");
    SignIn.out();
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void it_turns_that_kind_off_for_that_person_alone() throws Exception {
    String address = turnOff("anna.brandt@kessler.example");
    assertThat(address).contains("/mails/off/");
    assertThat(post(address)).isEqualTo(204);
    assertThat(wanted(anna)).isFalse();
    assertThat(wanted(lena)).isTrue();
    db.deleteFrom(MAIL).execute();
    mails.write(List.of(anna, lena), KIND, "learn");
    assertThat(db.fetchValues(MAIL.RECIPIENT)).containsExactly("lena.hoffmann@nordwind.example");
    SignIn.as(anna);
    assertThat(choices.mine()).containsEntry(KIND, false);
  }

  @Test
  void a_program_that_only_looks_changes_nothing_and_is_sent_to_the_page_that_asks()
      throws Exception {
    String path = path(turnOff("anna.brandt@kessler.example"));
    SignIn.as(anna);
    var answer = http.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeader("Location")).isEqualTo("/account/data#mails");
    assertThat(wanted(anna)).isTrue();
  }

  @Test
  void whoever_guesses_learns_nothing_and_changes_nothing() throws Exception {
    assertThat(post("/mails/off/" + UUID.randomUUID())).isEqualTo(204);
    assertThat(wanted(anna)).isTrue();
    assertThat(wanted(lena)).isTrue();
  }

  @Test
  void mails_that_belong_to_the_work_cannot_be_turned_off() {
    db.deleteFrom(MAIL).execute();
    mails.write(List.of(anna), "privacy.mail.received", "learn");
    assertThat(db.fetchValues(MAIL.TURN_OFF)).containsOnlyNulls();
  }

  private String turnOff(String recipient) {
    return db.fetchValue(MAIL.TURN_OFF, MAIL.RECIPIENT.eq(recipient));
  }

  private int post(String address) throws Exception {
    return http.perform(
            MockMvcRequestBuilders.post(path(address))
                .contentType("application/x-www-form-urlencoded")
                .content("List-Unsubscribe=One-Click"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private static String path(String address) {
    return java.net.URI.create(address).getPath();
  }

  private boolean wanted(PersonId person) {
    return db.fetchValue(CHOICE.WANTED, CHOICE.PERSON_ID.eq(person.value()));
  }
}
