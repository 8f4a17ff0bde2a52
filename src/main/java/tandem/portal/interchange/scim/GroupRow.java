package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Meta;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A group and who is in it.
///
/// @param members empty too where they were not asked for
record GroupRow(
    UUID id,
    String displayName,
    @Nullable String sourceId,
    OffsetDateTime changedAt,
    List<MemberRow> members) {
  GroupRow {
    members = List.copyOf(members);
  }

  record MemberRow(UUID person, String name) {}

  /// @param base address of the service, without a slash at the end
  ObjectNode json(String base) {
    var group = new GroupResource().setDisplayName(displayName);
    if (!members.isEmpty()) {
      group.setMembers(members.stream().map(member -> json(member, base)).toList());
    }
    group.setId(id.toString());
    group.setExternalId(sourceId);
    group.setMeta(
        new Meta()
            .setResourceType("Group")
            .setLastModifiedMillis(changedAt.toInstant().toEpochMilli())
            .setLocationString(base + "/Groups/" + id));
    return JsonUtils.valueToNode(group);
  }

  private static Member json(MemberRow member, String base) {
    return new Member()
        .setValue(member.person().toString())
        .setRef(URI.create(base + "/Users/" + member.person()))
        .setType("User")
        .setDisplay(member.name());
  }
}
