package tandem.portal.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// People who had left are active again.
public record PeopleReturned(UUID company, List<UUID> people) implements Auditable {
  public PeopleReturned {
    people = List.copyOf(people);
  }

  @Override
  public String action() {
    return people.size() == 1 ? "identity.person.returned" : "identity.people.returned";
  }

  @Override
  public Map<String, String> details() {
    return people.size() == 1
        ? Map.of("person", people.getFirst().toString())
        : Map.of("people", String.valueOf(people.size()));
  }
}
