package tandem.portal.platform;

/// How names are put in order.
public final class Alphabet {
  /// As readers of any language look names up: ö beside o and ş beside s, not behind z.
  public static final String BY_LETTER = "und-x-icu";

  private Alphabet() {}
}
