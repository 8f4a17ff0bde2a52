package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Values of a body, held to what fits a column: no control characters, and at most as long as in a
/// people file.
final class Values {
  private static final int LONGEST = 200;

  private Values() {}

  /// Null where there is nothing or an empty text, which RFC 7643 takes for the same.
  ///
  /// @throws ScimException 400 `invalidValue` for what is no text, too long or not printable
  static @Nullable String text(ObjectNode object, String name) throws ScimException {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString() && !value.isNumber()) {
      throw BadRequestException.invalidValue(name + " is not a text");
    }
    String text = value.asString().strip();
    if (text.length() > LONGEST || isUnfit(text)) {
      throw BadRequestException.invalidValue(name + " is too long or not printable");
    }
    return text.isEmpty() ? null : text;
  }

  static String required(ObjectNode object, String name) throws ScimException {
    String text = text(object, name);
    if (text == null) {
      throw BadRequestException.invalidValue(name + " is missing");
    }
    return text;
  }

  /// Entra ID sends `"False"`, a text.
  static @Nullable Boolean truth(ObjectNode object, String name) throws ScimException {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    return switch (value.isString() ? value.asString().strip().toLowerCase(Locale.ROOT) : "") {
      case "true" -> true;
      case "false" -> false;
      default -> throw BadRequestException.invalidValue(name + " is neither true nor false");
    };
  }

  /// Null for what is no id at all: it names nothing, like an id nobody has.
  static @Nullable UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static boolean isUnfit(String text) {
    return text.chars().anyMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
  }
}
