package tandem.portal.learning.terms;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;

/// Whom a module is for: who sells for the alliance and has one of each mark that is chosen. Of a
/// mark without a choice everybody.
///
/// @param sides ids, in order: the same choice is the same text to sign
public record Audience(List<UUID> sides, List<JobRole> jobRoles, List<String> regions) {
  public static final Audience EVERYBODY = new Audience(List.of(), List.of(), List.of());

  public Audience {
    sides = inOrder(sides);
    jobRoles = inOrder(jobRoles);
    regions = inOrder(regions);
  }

  public boolean everybody() {
    return sides.isEmpty() && jobRoles.isEmpty() && regions.isEmpty();
  }

  public boolean suits(JobRole role) {
    return jobRoles.isEmpty() || jobRoles.contains(role);
  }

  public Audience withSides(Collection<UUID> other) {
    return new Audience(List.copyOf(other), jobRoles, regions);
  }

  public Audience withJobRoles(Collection<JobRole> other) {
    return new Audience(sides, List.copyOf(other), regions);
  }

  public Audience withRegions(Collection<String> other) {
    return new Audience(sides, jobRoles, List.copyOf(other));
  }

  /// @param stored null: written down before there was a choice
  static <T extends Comparable<? super T>> List<T> inOrder(@Nullable List<T> stored) {
    return stored == null ? List.of() : stored.stream().distinct().sorted().toList();
  }
}
