package tandem.portal.alliance;

import java.util.UUID;
import tandem.portal.identity.PersonId;

/// Paths of the company's people, and of the files they come in.
public final class PeopleRoutes {
  public static final String PEOPLE = "people";
  public static final String PERSON = "people/:person";
  public static final String IMPORT = "people/import";
  public static final String CHECK = "people/import/:import";
  public static final String TEMPLATE = "people/import/template.csv";
  public static final String REFUSED = "people/import/{import}/refused.csv";
  public static final String UPLOAD = "api/people/imports";

  private PeopleRoutes() {}

  public static String person(PersonId person) {
    return PEOPLE + "/" + person;
  }

  public static String check(UUID id) {
    return IMPORT + "/" + id;
  }

  public static String refused(UUID id) {
    return check(id) + "/refused.csv";
  }
}
