package tandem.portal.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/// The text bundles for whoever is not a component: mails, files, plain pages. Components use
/// `getTranslation`, which reads the same bundles.
@Component
public class Texts {
  private static final String BUNDLE = "vaadin-i18n.translations";

  /// Whether the bundles have such a text.
  public boolean has(String key) {
    return bundle(Languages.closestTo(Locale.ENGLISH)).containsKey(key);
  }

  /// @throws java.util.MissingResourceException for a key that is in no bundle
  public String in(Locale locale, String key, Object... arguments) {
    String text = bundle(Languages.closestTo(locale)).getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
