package tandem.portal.enablement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.portal.platform.Localized;

/// What the board can be filtered by: the modules and teams HR's own people have.
public record CompletionChoices(Map<UUID, Localized> modules, List<String> teams) {}
