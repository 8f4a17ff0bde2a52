package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for.
///
/// @param startIndex counted from 1
/// @param count at most [#MOST]; 0 asks for the total alone
record Page(int startIndex, int count) {
  static final int MOST = 200;
  private static final int USUAL = 100;

  /// As RFC 7644, 3.4.2.4, has it: a start below 1 is 1, a count below 0 is 0.
  static Page of(@Nullable String startIndex, @Nullable String count) throws ScimException {
    return new Page(
        Math.max(1, number("startIndex", startIndex, 1)),
        Math.clamp(number("count", count, USUAL), 0, MOST));
  }

  int offset() {
    return startIndex - 1;
  }

  private static int number(String name, @Nullable String text, int otherwise)
      throws ScimException {
    try {
      return text == null || text.isBlank() ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw BadRequestException.invalidValue(name + " is not a number");
    }
  }
}
