package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.MailAddress;
import tandem.portal.platform.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a directory says of somebody, as far as the portal keeps it; the rest is not read.
///
/// @param sourceId the directory's externalId
/// @param email in small letters, of one of the company's own domains
/// @param locale null: none of the portal's languages
/// @param active null: not said
record UserDraft(
    String userName,
    @Nullable String sourceId,
    String email,
    String givenName,
    String familyName,
    @Nullable String locale,
    @Nullable String personnelNumber,
    @Nullable Boolean active) {

  /// @param domains the company's own, in lower case
  /// @throws ScimException 400 `invalidValue` for what a people file would be refused for too
  static UserDraft of(ObjectNode body, Set<String> domains) throws ScimException {
    String userName = Values.required(body, "userName");
    ObjectNode name = body.get("name") instanceof ObjectNode object ? object : body.objectNode();
    return new UserDraft(
        userName,
        Values.text(body, "externalId"),
        own(email(body.get("emails"), userName), domains),
        Values.required(name, "givenName"),
        Values.required(name, "familyName"),
        language(body),
        body.get(AttributePath.ENTERPRISE) instanceof ObjectNode enterprise
            ? Values.text(enterprise, "employeeNumber")
            : null,
        Values.truth(body, "active"));
  }

  /// The primary address, else the one for work, else the first, else the user name. Where an
  /// address was added as the new primary one, the older ones still say so of themselves too.
  private static String email(@Nullable JsonNode emails, String userName) throws ScimException {
    if (!(emails instanceof ArrayNode list) || list.isEmpty()) {
      return userName;
    }
    String best = null;
    int rank = 0;
    for (JsonNode entry : list) {
      if (!(entry instanceof ObjectNode email)) {
        throw BadRequestException.invalidValue("emails is a list of objects");
      }
      String value = Values.text(email, "value");
      int own =
          Boolean.TRUE.equals(Values.truth(email, "primary"))
              ? 3
              : "work".equalsIgnoreCase(Values.text(email, "type")) ? 2 : 1;
      if (value != null && (own > rank || own == 3)) {
        best = value;
        rank = own;
      }
    }
    return best == null ? userName : best;
  }

  private static String own(String address, Set<String> domains) throws ScimException {
    String email = address.toLowerCase(Locale.ROOT);
    String domain =
        MailAddress.domainOf(email)
            .orElseThrow(() -> BadRequestException.invalidValue("The e-mail address is none"));
    if (!domains.contains(domain)) {
      throw BadRequestException.invalidValue(
          "The domain of the e-mail address is not one of this company's");
    }
    return email;
  }

  private static @Nullable String language(ObjectNode body) throws ScimException {
    String wanted = Values.text(body, "preferredLanguage");
    String tag = wanted == null ? Values.text(body, "locale") : wanted;
    if (tag == null) {
      return null;
    }
    String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return Languages.ALL.stream().anyMatch(known -> known.getLanguage().equals(language))
        ? language
        : null;
  }
}
