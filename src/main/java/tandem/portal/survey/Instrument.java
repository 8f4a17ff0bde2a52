package tandem.portal.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Localized;

/// A questionnaire in one version. A version never changes: what was asked stays what was asked.
public record Instrument(InstrumentId id, String slug, int version, Definition definition) {

  /// @param minutes what an unhurried respondent needs
  public record Definition(Localized title, Localized intro, int minutes, List<Section> sections) {
    public Definition {
      sections = List.copyOf(sections);
    }
  }

  public record Section(String id, Localized title, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /// @param text may name the other company as `{partner}`
  public record Item(String id, Localized text, Scale scale, @Nullable Facet facet) {
    boolean isCore() {
      return facet != null && facet.isCore();
    }
  }

  public Stream<Item> items() {
    return definition.sections().stream().flatMap(section -> section.items().stream());
  }

  Optional<Item> item(String itemId) {
    return items().filter(item -> item.id().equals(itemId)).findFirst();
  }
}
