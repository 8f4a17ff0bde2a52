package tandem.portal.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which entries: the same for the screen and the file, and written in the address of both.
///
/// @param name part of the name of whoever acted; empty: everybody
/// @param from the first day
/// @param until the last day
/// @param place where the page stands; the file has none
public record AuditFilter(
    @Nullable AuditKind kind,
    String name,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Place place) {
  /// Entries a page.
  public static final int PAGE = 50;

  /// Years of four digits: the database knows no others that `LocalDate` does.
  private static final int DAY_CHARACTERS = 10;

  public static final AuditFilter ALL = new AuditFilter(null, "", null, null, Place.NEWEST);

  /// A page is named by the entry beside it, so that new ones do not push it along.
  ///
  /// @param seq number of an entry; the page itself does not show it
  /// @param older the page shows what came before it, else what came after it
  public record Place(long seq, boolean older) {
    public static final Place NEWEST = new Place(Long.MAX_VALUE, true);
  }

  /// Reads a filter from the parameters of an address; what makes no sense is left out.
  public static AuditFilter of(Map<String, String> parameters) {
    return new AuditFilter(
        AuditKind.of(parameters.get("kind")),
        parameters.getOrDefault("name", "").strip(),
        day(parameters.get("from")),
        day(parameters.get("until")),
        place(parameters));
  }

  /// The parameters that read as this filter; what is not asked for is left out.
  public Map<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    if (kind != null) {
      parameters.put("kind", kind.word());
    }
    if (!name.isEmpty()) {
      parameters.put("name", name);
    }
    if (from != null) {
      parameters.put("from", from.toString());
    }
    if (until != null) {
      parameters.put("until", until.toString());
    }
    if (!place.equals(Place.NEWEST)) {
      parameters.put(place.older() ? "before" : "after", String.valueOf(place.seq()));
    }
    return parameters;
  }

  public AuditFilter withKind(@Nullable AuditKind chosen) {
    return new AuditFilter(chosen, name, from, until, Place.NEWEST);
  }

  public AuditFilter withName(String part) {
    return new AuditFilter(kind, part.strip(), from, until, Place.NEWEST);
  }

  public AuditFilter withPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new AuditFilter(kind, name, first, last, Place.NEWEST);
  }

  public AuditFilter at(Place other) {
    return new AuditFilter(kind, name, from, until, other);
  }

  private static Place place(Map<String, String> parameters) {
    for (String word : new String[] {"before", "after"}) {
      String text = parameters.get(word);
      if (text != null && text.matches("\\d{1,18}")) {
        return new Place(Long.parseLong(text), word.equals("before"));
      }
    }
    return Place.NEWEST;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.length() != DAY_CHARACTERS ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
