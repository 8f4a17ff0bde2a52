package tandem.portal.alliance.roster;

import java.util.Map;
import java.util.UUID;

/// What the dry run found: how many lines have which outcome.
public record RosterCheck(UUID id, Map<Outcome, Integer> counts) {
  public RosterCheck {
    counts = Map.copyOf(counts);
  }

  public int of(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }
}
