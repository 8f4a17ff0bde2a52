package tandem.portal.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the portal takes for an e-mail address, whichever system it comes from.
public final class MailAddress {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>\"(),:;]+@([^\\s@<>\"(),:;]+\\.[a-z]+)");

  private MailAddress() {}

  /// The domain of an address in small letters; empty where it is none.
  public static Optional<String> domainOf(String address) {
    var matcher = ADDRESS.matcher(address);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
