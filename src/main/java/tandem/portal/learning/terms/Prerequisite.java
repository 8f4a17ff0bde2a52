package tandem.portal.learning.terms;

import tandem.portal.learning.ModuleId;
import tandem.portal.platform.Localized;

/// A module somebody has still to complete before another one.
public record Prerequisite(ModuleId module, Localized title) {}
