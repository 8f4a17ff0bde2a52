package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.common.utils.SchemaUtils;
import java.beans.IntrospectionException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Applies a PATCH to somebody. What the schema of RFC 7643 knows and the portal does not keep is
/// passed over, because directories send more than was asked for; what no schema knows is refused.
final class UserPatch {
  private static final String NUMBER =
      (AttributePath.ENTERPRISE + ":employeeNumber").toLowerCase(Locale.ROOT);
  private static final Set<String> KEPT =
      Set.of(
          "username",
          "externalid",
          "name",
          "emails",
          "active",
          "preferredlanguage",
          "locale",
          NUMBER,
          (AttributePath.ENTERPRISE + ":").toLowerCase(Locale.ROOT));
  private static final Set<String> KNOWN = known();

  private UserPatch() {}

  /// @param user as it is now; changed in place
  static void apply(List<PatchSteps.Step> steps, ObjectNode user) throws ScimException {
    for (PatchSteps.Step step : steps) {
      String attribute = step.attribute();
      if (attribute.equals("id")) {
        throw BadRequestException.mutability("id is the portal's own");
      }
      if (attribute.equals(NUMBER) && step.type() == PatchOpType.REMOVE) {
        throw BadRequestException.mutability(
            "employeeNumber can be replaced, not removed: files of the company find people by it");
      }
      if (KEPT.contains(attribute)) {
        fitting(step, user).operation().apply(user);
      } else if (!KNOWN.contains(attribute)) {
        throw BadRequestException.invalidPath("No schema known here has " + step.path());
      }
    }
  }

  /// Adding what is there replaces it (RFC 7644, 3.5.2.1); the library would refuse that where the
  /// path chooses a value of a list.
  private static PatchSteps.Step fitting(PatchSteps.Step step, ObjectNode user)
      throws ScimException {
    Path path = step.path();
    return step.type() == PatchOpType.ADD
            && path.size() > 1
            && path.getElement(0).getValueFilter() != null
            && JsonUtils.pathExists(path, user)
        ? new PatchSteps.Step(PatchOpType.REPLACE, path, step.value())
        : step;
  }

  private static Set<String> known() {
    try {
      return Stream.concat(
              Stream.concat(
                      SchemaUtils.getAttributes(UserResource.class).stream(),
                      SchemaUtils.COMMON_ATTRIBUTE_DEFINITIONS.stream())
                  .map(attribute -> attribute.getName()),
              SchemaUtils.getAttributes(EnterpriseUserExtension.class).stream()
                  .map(attribute -> AttributePath.ENTERPRISE + ":" + attribute.getName()))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IntrospectionException e) {
      throw new IllegalStateException(e);
    }
  }
}
