package tandem.portal.identity;

import java.util.List;
import java.util.UUID;

/// People of a company were added, changed, or are active again.
public record PeopleWritten(UUID company, List<UUID> people) {
  public PeopleWritten {
    people = List.copyOf(people);
  }
}
