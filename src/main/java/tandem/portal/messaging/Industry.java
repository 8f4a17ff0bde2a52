package tandem.portal.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The customer's: a seller looks for what to tell a hospital. The words are those a salesperson
/// uses, and few, so that nobody has to think where a customer belongs.
public enum Industry {
  MECHANICAL_ENGINEERING,
  CHEMICALS,
  ENERGY,
  FINANCE,
  PUBLIC_SECTOR,
  HEALTH,
  RETAIL,
  LOGISTICS,
  CONSTRUCTION,
  IT_TELECOM;

  /// As it stands in an address.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @param word out of an address; empty for what is none
  public static Optional<Industry> of(String word) {
    return Arrays.stream(values()).filter(industry -> industry.word().equals(word)).findFirst();
  }

  public String textKey() {
    return "messaging.industry." + name();
  }
}
