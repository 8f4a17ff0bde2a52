package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import tandem.portal.messaging.Kind;
import tandem.portal.messaging.MessageContent;
import tandem.portal.platform.Localized;

/// How the screens that messages and the promise share tell them apart.
final class Kinds {
  private static final String ALL = "messaging.";
  private static final String OF_THE_PROMISE = "messaging.promise.";

  private Kinds() {}

  /// What it is called: a message by its title, of which there are many; the promise, of which
  /// there is one, by what it is.
  static String name(Kind kind, Localized title, Locale reader) {
    return switch (kind) {
      case MESSAGE -> {
        String text = title.in(reader);
        yield text.isEmpty() ? UI.getCurrent().getTranslation(reader, "messaging.untitled") : text;
      }
      case PROMISE -> UI.getCurrent().getTranslation(reader, "messaging.promise.title");
    };
  }

  /// As sellers read it.
  static Component article(Kind kind, MessageContent content, Locale reader, int level) {
    return switch (kind) {
      case MESSAGE -> new MessageArticle(content, reader, level);
      case PROMISE -> new PromiseArticle(content, reader, level);
    };
  }

  /// The language [#name] answers in.
  static String language(Kind kind, Localized title, Locale reader) {
    return switch (kind) {
      case MESSAGE -> title.localeShown(reader).getLanguage();
      case PROMISE -> reader.getLanguage();
    };
  }

  /// The key of a text that names what it is about, and so is another one for the promise.
  static String key(Kind kind, String key) {
    return switch (kind) {
      case MESSAGE -> key;
      case PROMISE -> OF_THE_PROMISE + key.substring(ALL.length());
    };
  }
}
