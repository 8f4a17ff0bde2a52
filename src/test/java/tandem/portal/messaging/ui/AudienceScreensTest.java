package tandem.portal.messaging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.SideId;
import tandem.portal.messaging.Audience;
import tandem.portal.messaging.Industry;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.MessagingRoutes;
import tandem.portal.messaging.SampleMessage;
import tandem.portal.platform.ui.FilterSelect;
import tandem.portal.platform.ui.Tick;

/// For whom a message is, to those who choose, sign and look for it.
@NullUnmarked
class AudienceScreensTest extends MessagingScreens {
  private static final SideId KESSLER =
      new SideId(UUID.fromString("01900000-0000-7000-8000-0000051de001"));

  @Test
  void who_looks_for_a_hospital_has_it_in_the_address() {
    signIn(ANNA);
    UI.getCurrent()
        .navigate(
            MessagingRoutes.messages(ALLIANCE.value()),
            QueryParameters.of(MessagingRoutes.INDUSTRY, "health"));
    assertThat(page())
        .contains(
            "Kälte und Lüftung, die auf den Strompreis hören", "für die Branche „Gesundheitswesen“")
        .doesNotContain("Die Abnahme bleibt gültig");
    assertThat(find(FilterSelect.class).single().getValue()).isEqualTo("health");
    UI.getCurrent()
        .navigate(
            MessagingRoutes.messages(ALLIANCE.value()),
            QueryParameters.of(MessagingRoutes.INDUSTRY, "logistics"));
    assertThat(page())
        .contains(
            "Eigens für die Branche „Logistik und Verkehr“ gibt es noch keine Wertbotschaft.");
    UI.getCurrent()
        .navigate(
            MessagingRoutes.messages(ALLIANCE.value()),
            QueryParameters.of(MessagingRoutes.INDUSTRY, "nonsense"));
    assertThat(page()).contains("Die Abnahme bleibt gültig", "Nur Vertrieb von Kessler");
  }

  @Test
  void the_other_sides_sellers_do_not_see_what_is_not_theirs_to_tell() {
    signIn("lena.hoffmann@nordwind.example");
    UI.getCurrent().navigate(MessagingRoutes.messages(ALLIANCE.value()));
    assertThat(page())
        .contains("Kälte und Lüftung, die auf den Strompreis hören")
        .doesNotContain("Die Abnahme bleibt gültig");
  }

  @Test
  void its_author_chooses_and_whoever_signs_reads_for_whom() {
    signIn(MIRIAM);
    MessageId message = authoring.create(ALLIANCE);
    var draft = authoring.open(ALLIANCE, message).open();
    authoring.save(draft.id(), draft.lock(), SampleMessage.complete());
    navigate(
        EditorView.class, Map.of("alliance", ALLIANCE.toString(), "message", message.toString()));
    find(FilterSelect.class).withId("audience-side").single().setValue("A");
    find(Tick.class).withId("industry-HEALTH").single().setValue(true);
    find(Tick.class).withId("industry-ENERGY").single().setValue(true);
    assertThat(authoring.open(ALLIANCE, message).audience())
        .isEqualTo(new Audience(null, KESSLER, List.of(Industry.ENERGY, Industry.HEALTH)));
    var stored = authoring.open(ALLIANCE, message).open();
    approvals.submit(stored.id(), stored.lock());
    signIn(OLIVER);
    navigate(
        ReviewView.class,
        Map.of("alliance", ALLIANCE.toString(), "version", stored.id().toString()));
    assertThat(page())
        .contains(
            "Für alle Rollen · Nur Vertrieb von Kessler",
            "Energie und Versorgung · Gesundheitswesen");
    studio();
    assertThat(page()).contains("Nur Vertrieb von Kessler");
  }

  @Test
  void taking_it_back_says_whose_sellers_lose_it() {
    MessageId one = draftBy(MIRIAM, SampleMessage.complete());
    edit(one);
    find(FilterSelect.class).withId("audience-side").single().setValue("A");
    publish(one);
    assertThat(retiring(one))
        .contains("Verkäufer von Kessler Systeme GmbH sehen sie dann sofort nicht mehr")
        .doesNotContain("Verkäufer beider Seiten", "auch ihre Varianten");
    assertThat(retired())
        .contains("Verkäufer von Kessler Systeme GmbH sehen die Botschaft nicht mehr.");
    MessageId both = draftBy(MIRIAM, SampleMessage.complete());
    publish(both);
    assertThat(retiring(both)).contains("Verkäufer beider Seiten sehen sie dann sofort nicht mehr");
    assertThat(retired()).contains("Verkäufer von Kessler Systeme GmbH und Nordwind AG sehen");
  }

  @Test
  void taking_own_words_back_says_what_their_sellers_read_again() {
    MessageId joint = draftBy(MIRIAM, SampleMessage.complete());
    publish(joint);
    signIn(MIRIAM);
    MessageId own = authoring.createVariant(ALLIANCE, joint);
    publish(own);
    assertThat(retiring(own))
        .contains("Verkäufer von Kessler Systeme GmbH lesen dann sofort wieder die gemeinsame")
        .doesNotContain("Verkäufer beider Seiten");
    assertThat(retired())
        .contains("Verkäufer von Kessler Systeme GmbH lesen wieder die gemeinsame");
  }

  private void publish(MessageId message) {
    approvals.submit(stored(message).id(), stored(message).lock());
    signIn(OLIVER);
    approvals.approve(stored(message).id(), stored(message).digest());
  }

  private String retiring(MessageId message) {
    signIn(MIRIAM);
    edit(message);
    click("Botschaft zurückziehen …");
    return page();
  }

  private String retired() {
    type("retire-reason", "Gilt nicht mehr.");
    click("Jetzt zurückziehen");
    return page();
  }
}
