package tandem.portal.messaging.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.StudioRow;

/// A side's own words as both sides' partner managers come across them.
@NullUnmarked
class VariantScreensTest extends MessagingScreens {
  private static final MessageId MESSAGE =
      new MessageId(UUID.fromString("01900000-0000-7000-8000-0000000e0001"));

  @Test
  void a_partner_manager_begins_one_from_the_message_and_finds_it_again() {
    signIn(MIRIAM);
    edit(MESSAGE);
    click("Variante für Kessler Systeme GmbH beginnen");
    assertThat(page())
        .contains(
            "Variante: Sie lesen nur die Verkäufer von Kessler Systeme GmbH",
            "Zur gemeinsamen Wertbotschaft");
    studio();
    assertThat(page()).contains("Variante für Kessler Systeme GmbH");
    edit(MESSAGE);
    assertThat(page()).contains("Variante für Kessler Systeme GmbH öffnen");
  }

  @Test
  void the_other_side_signs_it_knowing_for_whom_and_is_offered_no_writing() {
    signIn(MIRIAM);
    MessageId variant = authoring.createVariant(ALLIANCE, MESSAGE);
    var draft = authoring.open(ALLIANCE, variant).open();
    approvals.submit(draft.id(), draft.lock());
    signIn(OLIVER);
    navigate(
        ReviewView.class,
        Map.of("alliance", ALLIANCE.toString(), "version", draft.id().toString()));
    assertThat(page()).contains("Variante: Sie lesen nur die Verkäufer von Kessler Systeme GmbH");
    click("Freigeben und veröffentlichen");
    assertThat(authoring.list(ALLIANCE))
        .filteredOn(row -> row.message().equals(variant))
        .extracting(StudioRow::published)
        .containsExactly(1);
    edit(variant);
    assertThat(page())
        .contains("Diese Variante schreibt die andere Seite")
        .doesNotContain("Neue Fassung beginnen")
        .as("its use is the message's")
        .doesNotContain("Wie oft sie genutzt wird");
    edit(MESSAGE);
    assertThat(page()).contains("Wie oft sie genutzt wird");
  }

  @Test
  void both_sides_see_in_the_studio_that_it_is_older_than_the_message() {
    signIn(MIRIAM);
    sign(authoring.createVariant(ALLIANCE, MESSAGE));
    edit(MESSAGE);
    assertThat(page()).doesNotContain("hat seither eine neue Fassung");
    signIn(MIRIAM);
    authoring.startDraft(ALLIANCE, MESSAGE);
    sign(MESSAGE);
    for (String email : List.of(MIRIAM, OLIVER)) {
      signIn(email);
      studio();
      assertThat(page()).contains("Gemeinsame Fassung ist neuer");
    }
    MessageId variant =
        authoring.list(ALLIANCE).stream()
            .filter(StudioRow::behind)
            .findFirst()
            .orElseThrow()
            .message();
    edit(variant);
    assertThat(page())
        .contains(
            "Die gemeinsame Wertbotschaft hat seither eine neue Fassung",
            "Verkäufer von Kessler Systeme GmbH lesen weiter diese Variante.");
  }

  /// The draft in work, by Miriam and then Oliver.
  private void sign(MessageId message) {
    var draft = authoring.open(ALLIANCE, message).open();
    approvals.submit(draft.id(), draft.lock());
    signIn(OLIVER);
    approvals.approve(draft.id(), approvals.review(ALLIANCE, draft.id()).version().digest());
  }
}
