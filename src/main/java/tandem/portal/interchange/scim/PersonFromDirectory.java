package tandem.portal.interchange.scim;

import java.util.Map;
import java.util.UUID;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.Auditable;

/// A company's directory has brought, changed or deleted somebody. That they leave or come back by
/// it, `PeopleLeft` and `PeopleReturned` say, as of everybody.
public record PersonFromDirectory(UUID company, PersonId person, Step step) implements Auditable {
  public enum Step {
    ADDED,
    CHANGED,
    DELETED
  }

  @Override
  public String action() {
    return switch (step) {
      case ADDED -> "interchange.person.added";
      case CHANGED -> "interchange.person.changed";
      case DELETED -> "interchange.person.deleted";
    };
  }

  @Override
  public Map<String, String> details() {
    return Map.of("person", person.toString());
  }
}
