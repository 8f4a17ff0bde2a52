package tandem.portal.enablement;

import java.time.LocalDate;
import tandem.portal.learning.ModuleId;

/// A module somebody is to complete.
///
/// @param dueOn the last day that is in time
public record Assignment(ModuleId module, LocalDate dueOn, boolean waived) {}
