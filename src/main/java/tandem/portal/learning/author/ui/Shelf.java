package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tandem.portal.alliance.AllianceId;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.learning.terms.Offer;
import tandem.portal.media.MediaFile;
import tandem.portal.messaging.PublishedMessage;
import tandem.portal.platform.Markdown;

/// What the authors of one alliance have at hand for a module, as of now.
record Shelf(Shelves shelves, AllianceId alliance) {
  List<BankQuestion> questions() {
    return shelves.bank().list(alliance);
  }

  List<PublishedMessage> messages() {
    return shelves.messages().list(alliance, null);
  }

  /// As it is called now, or that it is not to be had any more.
  String messageTitle(UUID message, Locale language) {
    return messages().stream()
        .filter(published -> published.id().value().equals(message))
        .map(published -> published.content().title().in(language))
        .findFirst()
        .orElseGet(() -> UI.getCurrent().getTranslation(language, "learning.author.message.gone"));
  }

  List<MediaFile> files() {
    return shelves.library().list(alliance);
  }

  Offer offer() {
    return shelves.offers().of(alliance);
  }

  /// A lesson’s text with pictures, videos and PDF, as sellers who read this language see it.
  ///
  /// @param text the language it is in
  String html(String markdown, Locale reader, Locale text) {
    return shelves.media().shown(alliance, Markdown.withMedia(markdown), reader, text);
  }
}
