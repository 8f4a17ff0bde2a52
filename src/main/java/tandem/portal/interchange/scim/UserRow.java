package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.Meta;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Somebody as their directory sees them here.
///
/// @param changedAt when the directory last wrote; null: somebody from a file
record UserRow(
    UUID id,
    String userName,
    @Nullable String sourceId,
    String email,
    String givenName,
    String familyName,
    @Nullable String locale,
    @Nullable String personnelNumber,
    boolean active,
    @Nullable OffsetDateTime changedAt) {

  /// Apart from whether and when.
  boolean saysTheSameAs(UserRow other) {
    return facts().equals(other.facts());
  }

  private UserRow facts() {
    return new UserRow(
        id, userName, sourceId, email, givenName, familyName, locale, personnelNumber, true, null);
  }

  /// @param base address of the service, without a slash at the end
  ObjectNode json(String base) {
    var user =
        new UserResource()
            .setUserName(userName)
            .setName(new Name().setGivenName(givenName).setFamilyName(familyName))
            .setEmails(new Email().setValue(email).setType("work").setPrimary(true))
            .setPreferredLanguage(locale)
            .setActive(active);
    user.setId(id.toString());
    user.setExternalId(sourceId);
    if (personnelNumber != null) {
      user.setExtension(new EnterpriseUserExtension().setEmployeeNumber(personnelNumber));
    }
    var meta = new Meta().setResourceType("User").setLocationString(base + "/Users/" + id);
    if (changedAt != null) {
      meta.setLastModifiedMillis(changedAt.toInstant().toEpochMilli());
    }
    user.setMeta(meta);
    return JsonUtils.valueToNode(user);
  }
}
