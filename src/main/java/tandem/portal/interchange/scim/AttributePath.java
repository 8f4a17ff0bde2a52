package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.SchemaUtils;
import java.util.List;

/// Paths as directories write them: with the core schema's name before an attribute of it, or the
/// extension's name alone.
final class AttributePath {
  static final String ENTERPRISE = SchemaUtils.getSchemaUrn(EnterpriseUserExtension.class);
  static final String USER = SchemaUtils.getSchemaUrn(UserResource.class);
  static final String GROUP = SchemaUtils.getSchemaUrn(GroupResource.class);
  private static final int LONGEST = 500;

  private AttributePath() {}

  /// @throws ScimException 400 `invalidPath`
  static Path of(String written) throws ScimException {
    String text = written.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw BadRequestException.invalidPath("The path is empty or too long");
    }
    if (text.equalsIgnoreCase(ENTERPRISE)) {
      return Path.root(ENTERPRISE);
    }
    for (String core : List.of(USER, GROUP)) {
      if (text.regionMatches(true, 0, core + ":", 0, core.length() + 1)) {
        return Path.fromString(text.substring(core.length() + 1));
      }
    }
    Path path = Path.fromString(text);
    if (path.size() == 0) {
      throw BadRequestException.invalidPath("No attribute of a schema known here");
    }
    return path;
  }

  /// The attribute a path begins with, the extension's with its name before it, in small letters.
  static String attribute(Path path) {
    String name = path.size() == 0 ? "" : path.getElement(0).getAttribute();
    String whole = path.getSchemaUrn() == null ? name : path.getSchemaUrn() + ":" + name;
    return whole.toLowerCase(java.util.Locale.ROOT);
  }
}
