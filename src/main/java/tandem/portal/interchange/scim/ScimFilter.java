package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// A filter as a condition of SQL. What it cannot say is refused, never left out: a filter half
/// understood would show too much.
final class ScimFilter {
  /// Entra ID's way of writing it; the grammar of RFC 7644 has no attribute behind a bracket.
  private static final Pattern WORK_MAIL =
      Pattern.compile("emails\\[type eq \"work\"\\]\\.value", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 2_000;

  /// The condition for one attribute.
  @FunctionalInterface
  interface Equality {
    /// @param attribute as [AttributePath#attribute], with `.` and the part of it where one is
    ///     meant
    /// @return null: not an attribute one can ask for
    @Nullable Condition of(String attribute, String value) throws ScimException;
  }

  private ScimFilter() {}

  /// @throws ScimException 400 `invalidFilter`
  static Condition of(@Nullable String text, Equality equality) throws ScimException {
    if (text == null || text.isBlank()) {
      return DSL.noCondition();
    }
    if (text.length() > LONGEST) {
      throw BadRequestException.invalidFilter("The filter is too long");
    }
    return of(Filter.fromString(WORK_MAIL.matcher(text).replaceAll("emails.value")), equality);
  }

  private static Condition of(Filter filter, Equality equality) throws ScimException {
    return switch (filter.getFilterType()) {
      case AND -> DSL.and(all(filter, equality));
      case OR -> DSL.or(all(filter, equality));
      case EQUAL -> equal(filter, equality);
      case NOT,
          COMPLEX_VALUE,
          NOT_EQUAL,
          CONTAINS,
          STARTS_WITH,
          ENDS_WITH,
          PRESENT,
          GREATER_THAN,
          GREATER_OR_EQUAL,
          LESS_THAN,
          LESS_OR_EQUAL ->
          throw unsupported(filter);
    };
  }

  private static List<Condition> all(Filter combining, Equality equality) throws ScimException {
    List<Condition> conditions = new ArrayList<>();
    for (Filter filter : Objects.requireNonNull(combining.getCombinedFilters())) {
      conditions.add(of(filter, equality));
    }
    return conditions;
  }

  private static Condition equal(Filter filter, Equality equality) throws ScimException {
    var path = AttributePath.of(String.valueOf(filter.getAttributePath()));
    String attribute = AttributePath.attribute(path);
    if (path.size() > 1) {
      attribute += "." + path.getElement(1).getAttribute().toLowerCase(java.util.Locale.ROOT);
    }
    String value = Objects.requireNonNull(filter.getComparisonValue()).asString("");
    if (Values.isUnfit(value)) {
      throw BadRequestException.invalidFilter("The value is not printable");
    }
    Condition condition = equality.of(attribute, value);
    if (condition == null) {
      throw unsupported(filter);
    }
    return condition;
  }

  private static ScimException unsupported(Filter filter) {
    return BadRequestException.invalidFilter(
        "Supported are eq, and, or; not " + filter.getFilterType() + " on this attribute");
  }
}
