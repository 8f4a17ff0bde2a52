package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.utils.SchemaUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The operations of a PATCH, each with a path. Entra ID writes `Add` and `Replace` with a capital,
/// and leaves the path out to send an object whose names are paths; Okta sends such an object too.
final class PatchSteps {
  private static final String MESSAGE = SchemaUtils.getSchemaUrn(PatchRequest.class);
  private static final int MOST = 1_000;

  /// @param value null only where something is removed
  record Step(PatchOpType type, Path path, @Nullable JsonNode value) {
    String attribute() {
      return AttributePath.attribute(path);
    }

    /// As the library applies it.
    ///
    /// @throws ScimException 400 `invalidValue`
    PatchOperation operation() throws ScimException {
      try {
        return value == null || type == PatchOpType.REMOVE
            ? PatchOperation.remove(path)
            : PatchOperation.create(type, path, value);
      } catch (IllegalArgumentException e) {
        throw BadRequestException.invalidValue("The value does not fit " + path);
      }
    }
  }

  private PatchSteps() {}

  /// @throws ScimException 400 `invalidSyntax`, `invalidPath`, `invalidValue` or `noTarget`
  static List<Step> of(ObjectNode body) throws ScimException {
    if (!(body.get("Operations") instanceof ArrayNode operations)
        || operations.isEmpty()
        || operations.size() > MOST
        || !isPatch(body.get("schemas"))) {
      throw BadRequestException.invalidSyntax(
          "A PATCH has the schema " + MESSAGE + " and 1 to " + MOST + " Operations");
    }
    List<Step> steps = new ArrayList<>();
    for (JsonNode operation : operations) {
      if (!(operation instanceof ObjectNode object)) {
        throw BadRequestException.invalidSyntax("An operation is an object");
      }
      add(object, steps);
    }
    return steps;
  }

  private static void add(ObjectNode operation, List<Step> steps) throws ScimException {
    PatchOpType type = type(operation.path("op").asString(""));
    JsonNode value = operation.get("value");
    JsonNode path = operation.get("path");
    if (path != null && !path.isNull() && !path.asString("").isBlank()) {
      steps.add(step(type, AttributePath.of(path.asString("")), value));
    } else if (type == PatchOpType.REMOVE) {
      throw BadRequestException.noTarget("A remove needs a path");
    } else if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        steps.add(step(type, AttributePath.of(field.getKey()), field.getValue()));
      }
    } else {
      throw BadRequestException.invalidValue("Without a path the value is an object");
    }
  }

  private static Step step(PatchOpType type, Path path, @Nullable JsonNode value)
      throws ScimException {
    if (value != null && !value.isNull()) {
      return new Step(type, path, value);
    }
    if (type == PatchOpType.ADD) {
      throw BadRequestException.invalidValue("An add needs a value");
    }
    // Nothing in place of something is what a remove is
    return new Step(PatchOpType.REMOVE, path, null);
  }

  private static PatchOpType type(String op) throws ScimException {
    return switch (op.toLowerCase(Locale.ROOT)) {
      case "add" -> PatchOpType.ADD;
      case "replace" -> PatchOpType.REPLACE;
      case "remove" -> PatchOpType.REMOVE;
      default -> throw BadRequestException.invalidSyntax("op is add, replace or remove");
    };
  }

  private static boolean isPatch(@Nullable JsonNode schemas) {
    return schemas instanceof ArrayNode list
        && list.valueStream().anyMatch(urn -> urn.asString("").equalsIgnoreCase(MESSAGE));
  }
}
