package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A group as the directory describes it.
///
/// @param sourceId the directory's externalId
record GroupDraft(String displayName, @Nullable String sourceId, Set<UUID> members) {
  GroupDraft {
    members = Set.copyOf(members);
  }

  static GroupDraft of(ObjectNode body) throws ScimException {
    return new GroupDraft(
        Values.required(body, "displayName"),
        Values.text(body, "externalId"),
        members(body.get("members")));
  }

  /// The people a list of members names: one object, or many.
  ///
  /// @throws ScimException 400 `invalidValue` for what can be nobody's id
  static Set<UUID> members(@Nullable JsonNode list) throws ScimException {
    Set<UUID> members = new LinkedHashSet<>();
    if (list == null || list.isNull()) {
      return members;
    }
    if (list instanceof ObjectNode one) {
      members.add(member(one));
      return members;
    }
    if (!(list instanceof ArrayNode many)) {
      throw BadRequestException.invalidValue("members is a list");
    }
    for (JsonNode entry : many) {
      if (!(entry instanceof ObjectNode member)) {
        throw BadRequestException.invalidValue("A member is an object");
      }
      members.add(member(member));
    }
    return members;
  }

  private static UUID member(ObjectNode member) throws ScimException {
    UUID id = Values.id(Values.required(member, "value"));
    if (id == null) {
      throw BadRequestException.invalidValue("A member is no user of this company");
    }
    return id;
  }
}
