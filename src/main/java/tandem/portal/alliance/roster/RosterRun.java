package tandem.portal.alliance.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the work on one people file is in this portal.
public sealed interface RosterRun {
  /// Nothing is being done with it.
  record Idle() implements RosterRun {}

  /// @param step null: about to begin
  record Running(boolean applying, @Nullable RosterStep step) implements RosterRun {}

  /// Nothing was changed.
  ///
  /// @param textKey what happened, in words
  record Failed(boolean applying, String textKey, List<Object> arguments) implements RosterRun {
    public Failed {
      arguments = List.copyOf(arguments);
    }
  }
}
