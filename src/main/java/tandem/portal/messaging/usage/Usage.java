package tandem.portal.messaging.usage;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;

/// How often a message was used in three whole months, by group.
///
/// @param least fewer people than these are no group, and fewer times are not told
/// @param groups both sides' that have as many sellers at least
public record Usage(YearMonth first, YearMonth last, int least, List<Group> groups) {
  public Usage {
    groups = List.copyOf(groups);
  }

  /// Sellers of one side with the same job role.
  ///
  /// @param opened null: fewer times than are told, never as well
  /// @param sheets likewise
  public record Group(
      SideId side, JobRole role, @Nullable Integer opened, @Nullable Integer sheets) {}
}
