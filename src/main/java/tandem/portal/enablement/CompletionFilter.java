package tandem.portal.enablement;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which rows, in which order: the same for the screen and the file, and written in the address of
/// both.
///
/// @param name part of a given or family name; empty: everybody
/// @param page from 0; the file has none
public record CompletionFilter(
    @Nullable UUID module,
    @Nullable String team,
    @Nullable CompletionStatus status,
    String name,
    Order order,
    boolean descending,
    int page) {
  /// Rows a page.
  public static final int PAGE = 50;

  public static final CompletionFilter ALL =
      new CompletionFilter(null, null, null, "", Order.NAME, false, 0);

  /// What the board can be sorted by.
  public enum Order {
    NAME,
    MODULE,
    STATUS,
    DUE,
    DATE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CompletionFilter {
    page = Math.max(0, page);
  }

  /// Reads a filter from the parameters of an address. What makes no sense is left out, so that an
  /// old link still opens the board.
  public static CompletionFilter of(Map<String, String> parameters) {
    return new CompletionFilter(
        uuid(parameters.get("module")),
        text(parameters.get("team")),
        find(CompletionStatus.values(), parameters.get("status"), CompletionStatus::word),
        parameters.getOrDefault("name", "").strip(),
        orderOf(parameters.get("sort")),
        "desc".equals(parameters.get("direction")),
        number(parameters.get("page")) - 1);
  }

  /// The parameters that read as this filter; what is not asked for is left out.
  public Map<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    if (module != null) {
      parameters.put("module", module.toString());
    }
    if (team != null) {
      parameters.put("team", team);
    }
    if (status != null) {
      parameters.put("status", status.word());
    }
    if (!name.isEmpty()) {
      parameters.put("name", name);
    }
    if (order != Order.NAME) {
      parameters.put("sort", order.word());
    }
    if (descending) {
      parameters.put("direction", "desc");
    }
    if (page > 0) {
      parameters.put("page", String.valueOf(page + 1));
    }
    return parameters;
  }

  public CompletionFilter withModule(@Nullable UUID module) {
    return new CompletionFilter(module, team, status, name, order, descending, 0);
  }

  public CompletionFilter withTeam(@Nullable String team) {
    return new CompletionFilter(module, team, status, name, order, descending, 0);
  }

  public CompletionFilter withStatus(@Nullable CompletionStatus status) {
    return new CompletionFilter(module, team, status, name, order, descending, 0);
  }

  public CompletionFilter withName(String name) {
    return new CompletionFilter(module, team, status, name.strip(), order, descending, 0);
  }

  /// Sorted by this column; by the same one again, the other way round.
  public CompletionFilter sortedBy(Order column) {
    return new CompletionFilter(
        module, team, status, name, column, column == order && !descending, 0);
  }

  public CompletionFilter onPage(int page) {
    return new CompletionFilter(module, team, status, name, order, descending, page);
  }

  private static Order orderOf(@Nullable String word) {
    Order order = find(Order.values(), word, Order::word);
    return order == null ? Order.NAME : order;
  }

  private static <E> @Nullable E find(
      E[] values, @Nullable String word, Function<E, String> wordOf) {
    return Stream.of(values).filter(v -> wordOf.apply(v).equals(word)).findFirst().orElse(null);
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
  }
}
