package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Which attributes an answer carries (RFC 7644, 3.9): those named, or all but those named. `id`
/// and `schemas` are always there.
record Projection(List<Path> only, List<Path> without) {
  private static final Set<String> ALWAYS = Set.of("id", "schemas");

  Projection {
    only = List.copyOf(only);
    without = List.copyOf(without);
  }

  static Projection of(@Nullable String attributes, @Nullable String excluded)
      throws ScimException {
    return new Projection(paths(attributes), paths(excluded));
  }

  /// Whether an attribute is asked for; what is not need not be read.
  boolean wants(String attribute) {
    return only.isEmpty()
        ? without.stream().noneMatch(path -> path.size() == 1 && names(path, attribute))
        : only.stream().anyMatch(path -> names(path, attribute));
  }

  /// Whether anything at all was said about attributes.
  boolean isStated() {
    return !only.isEmpty() || !without.isEmpty();
  }

  ObjectNode of(ObjectNode resource) throws ScimException {
    if (only.isEmpty()) {
      for (Path path : without) {
        if (path.getSchemaUrn() != null
            || !ALWAYS.contains(path.getElement(0).getAttribute().toLowerCase(Locale.ROOT))) {
          JsonUtils.removeValues(path, resource);
        }
      }
      return resource;
    }
    ObjectNode part = JsonUtils.getJsonNodeFactory().objectNode();
    resource.properties().stream()
        .filter(field -> ALWAYS.contains(field.getKey()))
        .forEach(field -> part.set(field.getKey(), field.getValue()));
    for (Path path : only) {
      copy(resource, part, names(path));
    }
    return part;
  }

  /// Copies what lies at the end of a row of names, through lists too.
  private static void copy(ObjectNode from, ObjectNode to, List<String> names) {
    String name = names.getFirst();
    JsonNode value = from.get(name);
    if (value == null) {
      return;
    }
    List<String> rest = names.subList(1, names.size());
    if (rest.isEmpty()) {
      to.set(name, value);
    } else if (value instanceof ObjectNode object) {
      ObjectNode part =
          to.get(name) instanceof ObjectNode known
              ? known
              : JsonUtils.getJsonNodeFactory().objectNode();
      copy(object, part, rest);
      to.set(name, part);
    } else if (value instanceof ArrayNode list) {
      ArrayNode parts =
          to.get(name) instanceof ArrayNode known
              ? known
              : JsonUtils.getJsonNodeFactory().arrayNode();
      for (int i = 0; i < list.size(); i++) {
        if (parts.size() <= i) {
          parts.addObject();
        }
        if (list.get(i) instanceof ObjectNode object && parts.get(i) instanceof ObjectNode part) {
          copy(object, part, rest);
        }
      }
      to.set(name, parts);
    }
  }

  private static List<String> names(Path path) {
    List<String> names = new ArrayList<>();
    if (path.getSchemaUrn() != null) {
      names.add(path.getSchemaUrn());
    }
    path.forEach(element -> names.add(element.getAttribute()));
    return names;
  }

  private static boolean names(Path path, String attribute) {
    return path.getSchemaUrn() == null
        && path.getElement(0).getAttribute().equalsIgnoreCase(attribute);
  }

  private static List<Path> paths(@Nullable String list) throws ScimException {
    List<Path> paths = new ArrayList<>();
    for (String text : list == null ? new String[0] : list.split(",", -1)) {
      if (!text.isBlank()) {
        paths.add(AttributePath.of(text));
      }
    }
    return paths;
  }
}
