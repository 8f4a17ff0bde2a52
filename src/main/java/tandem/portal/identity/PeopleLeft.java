package tandem.portal.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Auditable;

/// People were deactivated. Their sessions end ([LeaverSessions]), and a request that comes all the
/// same is refused, because rights are read anew on each.
public record PeopleLeft(UUID company, List<UUID> people) implements Auditable {
  public PeopleLeft {
    people = List.copyOf(people);
  }

  @Override
  public String action() {
    return "identity.people.left";
  }

  @Override
  public Map<String, String> details() {
    return people.size() == 1
        ? Map.of("people", "1", "person", people.getFirst().toString())
        : Map.of("people", String.valueOf(people.size()));
  }
}
