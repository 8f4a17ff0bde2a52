package tandem.portal.privacy;

import tandem.portal.identity.PersonId;

/// Paths of the administrator's page, of one person's erasure, and of one's own data.
public final class PrivacyRoutes {
  public static final String PRIVACY = "privacy";
  public static final String PERSON = "person";
  public static final String ERASURE = "privacy/people/:person";
  public static final String MY_DATA = "account/data";

  private PrivacyRoutes() {}

  public static String erasure(PersonId person) {
    return "privacy/people/" + person;
  }
}
