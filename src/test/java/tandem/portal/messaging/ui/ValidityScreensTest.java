package tandem.portal.messaging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tandem.portal.identity.SignIn;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.SampleMessage;
import tandem.portal.messaging.Validity;
import tandem.portal.platform.Dates;

/// What the days of a message look like to those who set, sign and read them.
@NullUnmarked
class ValidityScreensTest extends MessagingScreens {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.systemDefault());

  @Test
  void the_author_sets_a_last_day_and_is_told_when_it_is_over_already() {
    MessageId message = draftBy(MIRIAM, SampleMessage.complete());
    edit(message);
    day("valid-until", TODAY.minusDays(1));
    click("Zur Freigabe geben");
    assertThat(page()).contains("ist noch 1 Punkt offen", "Der letzte Tag ist schon vorbei.");
    day("valid-until", TODAY.plusDays(30));
    assertThat(stored(message).content().validity())
        .isEqualTo(new Validity(null, TODAY.plusDays(30)));
    click("Zur Freigabe geben");
    assertThat(page()).contains("Gilt bis zum " + full(TODAY.plusDays(30)));
  }

  @Test
  void the_other_side_signs_the_days_and_sellers_read_the_last_one() {
    MessageId message = submitted(new Validity(null, TODAY.plusDays(10)));
    signIn(OLIVER);
    review(message);
    assertThat(page())
        .contains(
            "Erscheint, sobald beide Seiten freigegeben haben.",
            "Gilt bis zum " + full(TODAY.plusDays(10)),
            "Bisher: Gilt ohne Ende.");
    click("Freigeben und veröffentlichen");
    studio();
    assertThat(page())
        .contains("Läuft am " + Dates.brief(TODAY.plusDays(10), Locale.GERMAN) + " ab");
    edit(message);
    assertThat(page()).contains("Gilt nur noch bis zum " + full(TODAY.plusDays(10)));
    signIn(ANNA);
    UI.getCurrent().navigate(MessagingRoutes.message(ALLIANCE.value(), message));
    assertThat(page()).contains("Gilt bis zum " + full(TODAY.plusDays(10)));
  }

  @Test
  void whoever_follows_a_link_to_what_is_over_reads_so_kindly() {
    MessageId message = submitted(new Validity(null, TODAY));
    SignIn.as(db, OLIVER);
    approvals.approve(stored(message).id(), stored(message).digest());
    db.execute("alter table messaging.value_message_version disable trigger version_signed");
    db.execute(
        "update messaging.value_message_version set content = jsonb_set(content,"
            + " '{validity,validUntil}', to_jsonb(?::text)) where message_id = ?",
        TODAY.minusDays(1).toString(),
        message.value());
    db.execute("alter table messaging.value_message_version enable trigger version_signed");
    signIn(ANNA);
    UI.getCurrent().navigate(MessagingRoutes.message(ALLIANCE.value(), message));
    assertThat(page())
        .contains(
            "Diese Wertbotschaft ist abgelaufen", "Sie galt bis zum " + full(TODAY.minusDays(1)))
        .doesNotContain("One retrofit");
    signIn(MIRIAM);
    studio();
    assertThat(page()).contains("Abgelaufen am", "Neue Fassung beginnen");
  }

  @Test
  void a_version_for_a_day_waits_and_the_other_side_can_still_stop_it() {
    MessageId message = submitted(new Validity(TODAY.plusDays(3), null));
    signIn(OLIVER);
    review(message);
    assertThat(page()).contains("Erscheint am " + full(TODAY.plusDays(3)) + ", nicht vorher.");
    click("Freigeben");
    assertThat(page())
        .contains(
            "Die Wertbotschaft erscheint an ihrem Tag von selbst.",
            "Von beiden Seiten freigegeben: erscheint am " + full(TODAY.plusDays(3)));
    studio();
    assertThat(page())
        .contains("Freigegeben, erscheint am " + Dates.brief(TODAY.plusDays(3), Locale.GERMAN));
    signIn(MIRIAM);
    edit(message);
    assertThat(page()).contains("Bis dahin sehen Verkäufer noch nichts.");
    signIn(OLIVER);
    review(message);
    click("Mit Notiz zurückgeben");
    type("note", "Der Tarif kommt später.");
    click("Zurückgeben");
    signIn(MIRIAM);
    edit(message);
    assertThat(page()).contains("Der Tarif kommt später.");
  }

  @Test
  void how_it_reads_is_said_while_somebody_types_in_each_language() {
    MessageId message = draftBy(MIRIAM, SampleMessage.complete());
    edit(message);
    type("STORY-de", "Wir kommen, bevor etwas ausfällt. Das spart Zeit und auch Geld.");
    assertThat(page()).contains("Liest sich leicht");
    type("STORY-de", "und so weiter ".repeat(9));
    assertThat(page()).contains("Lange Sätze: im Schnitt 27 Wörter.");
    UI.getCurrent().setLocale(Locale.ENGLISH);
    edit(message);
    type(
        "STORY-en",
        "Organisational interdependencies necessitate comprehensive standardisation"
            + " initiatives accommodating heterogeneous manufacturing environments.");
    assertThat(page()).contains("Long words");
  }

  private MessageId submitted(Validity validity) {
    return submitted(SampleMessage.complete().with(validity));
  }

  private void day(String id, LocalDate day) {
    find(Input.class).withId(id).single().setValue(day.toString());
  }

  private static String full(LocalDate day) {
    return Dates.full(day, Locale.GERMAN);
  }
}
