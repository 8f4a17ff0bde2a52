package tandem.portal.learning.terms;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.learning.ModuleId;
import tandem.portal.platform.Localized;

/// What the terms of a module are chosen from in one alliance.
///
/// @param sides names of the companies by side
/// @param regions in which somebody sells
/// @param modules published ones, in the order sellers find them
public record Offer(Map<UUID, String> sides, List<String> regions, List<Module> modules) {
  /// @param requires what sellers complete before it now
  public record Module(ModuleId id, Localized title, List<UUID> requires) {}

  /// The modules of a circle in which a module would ask for others; empty where there is none.
  public List<UUID> circle(ModuleId module, List<UUID> required) {
    return Circle.of(
        module.value(),
        required,
        modules.stream().collect(Collectors.toMap(m -> m.id().value(), Module::requires)));
  }

  /// Those of a choice that are not offered any more stay to be unticked.
  public List<String> regionsAnd(List<String> chosen) {
    return Stream.concat(regions.stream(), chosen.stream()).distinct().sorted().toList();
  }
}
