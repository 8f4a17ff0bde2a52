package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.alliance.AllianceId;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.bank.BankQuestion;
import tandem.portal.learning.terms.Offer;
import tandem.portal.media.MediaFile;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.PublishedMessage;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Markdown;

/// What the authors of one alliance have at hand for a module, as of now. What messages are called
/// is asked once: a preview is drawn with every letter typed.
final class Shelf {
  private final Shelves shelves;
  private final AllianceId alliance;
  private final Map<UUID, Optional<Localized>> titles = new HashMap<>();

  Shelf(Shelves shelves, AllianceId alliance) {
    this.shelves = shelves;
    this.alliance = alliance;
  }

  AllianceId alliance() {
    return alliance;
  }

  List<BankQuestion> questions() {
    return shelves.bank().list(alliance);
  }

  List<PublishedMessage> messages() {
    return shelves.messages().list(alliance, null);
  }

  /// Asks together what all these modules lead to.
  Shelf knowing(ModuleDefinition... modules) {
    learn(
        Stream.of(modules)
            .flatMap(module -> module.lessons().stream())
            .map(LessonText::message)
            .filter(Objects::nonNull));
    return this;
  }

  private void learn(Stream<UUID> messages) {
    Set<MessageId> unknown =
        messages
            .filter(message -> !titles.containsKey(message))
            .map(MessageId::new)
            .collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      Map<MessageId, Localized> known = shelves.messages().titles(alliance, unknown);
      unknown.forEach(id -> titles.put(id.value(), Optional.ofNullable(known.get(id))));
    }
  }

  /// As it is called now, or that it is not to be had any more.
  String messageTitle(UUID message, Locale language) {
    learn(Stream.of(message));
    return titles
        .getOrDefault(message, Optional.empty())
        .map(title -> title.in(language))
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
