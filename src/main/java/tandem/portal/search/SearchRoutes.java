package tandem.portal.search;

/// The frame's field leads here, so the address is written there too.
public final class SearchRoutes {
  public static final String SEARCH = "search";

  /// The words that are looked for.
  public static final String WORDS = "q";

  private SearchRoutes() {}
}
