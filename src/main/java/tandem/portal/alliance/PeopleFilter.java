package tandem.portal.alliance;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Whom the list shows, written in its address.
///
/// @param text words that stand in a name, an address or a personnel number; empty: everybody
/// @param active null: those who have left too
/// @param page from 0
public record PeopleFilter(String text, @Nullable Boolean active, int page) {
  /// Rows a page.
  public static final int PAGE = 50;

  public static final PeopleFilter ALL = new PeopleFilter("", null, 0);

  private static final int LONGEST = 200;

  public PeopleFilter {
    text = text.strip();
    text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    page = Math.max(0, page);
  }

  /// What makes no sense is left out, so that an old link still opens the list.
  public static PeopleFilter of(Map<String, String> parameters) {
    String page = parameters.getOrDefault("page", "");
    return new PeopleFilter(
        parameters.getOrDefault("name", ""),
        switch (parameters.getOrDefault("status", "")) {
          case "active" -> true;
          case "left" -> false;
          default -> null;
        },
        page.matches("\\d{1,6}") ? Integer.parseInt(page) - 1 : 0);
  }

  /// The parameters that read as this filter.
  public Map<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    if (!text.isEmpty()) {
      parameters.put("name", text);
    }
    if (active != null) {
      parameters.put("status", active ? "active" : "left");
    }
    if (page > 0) {
      parameters.put("page", String.valueOf(page + 1));
    }
    return parameters;
  }

  public PeopleFilter withText(String text) {
    return new PeopleFilter(text, active, 0);
  }

  public PeopleFilter withActive(@Nullable Boolean active) {
    return new PeopleFilter(text, active, 0);
  }

  public PeopleFilter onPage(int page) {
    return new PeopleFilter(text, active, page);
  }
}
