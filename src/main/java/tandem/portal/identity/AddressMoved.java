package tandem.portal.identity;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// Somebody who signs in here has another e-mail address from now on, because a file or a directory
/// says so.
///
/// @param before the address that was theirs
/// @param locale the person's
public record AddressMoved(UUID company, PersonId person, String before, Locale locale)
    implements Auditable {
  @Override
  public String action() {
    return "identity.address.moved";
  }

  @Override
  public Map<String, String> details() {
    return Map.of("person", person.toString());
  }
}
