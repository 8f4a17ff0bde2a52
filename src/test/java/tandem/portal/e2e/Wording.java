package tandem.portal.e2e;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What stands on the screen, from the portal's own bundles: journeys look for things by the words
/// a person reads, in the language that person reads.
record Wording(Locale locale) {
  static final Wording DE = new Wording(Locale.GERMAN);
  static final Wording EN = new Wording(Locale.ENGLISH);

  String of(String key, Object... arguments) {
    String text =
        ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }
}
