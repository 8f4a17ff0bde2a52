package tandem.portal.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Reply;
import tandem.portal.questionnaire.Scale;

/// A questionnaire in one version. A version never changes: what was asked stays what was asked.
public record Instrument(InstrumentId id, String slug, int version, Definition definition) {

  /// @param finds what its results tell, in one sentence
  /// @param minutes what an unhurried respondent needs
  public record Definition(
      Localized title, Localized finds, Localized intro, int minutes, List<Section> sections) {
    public Definition {
      sections = List.copyOf(sections);
      var before = new HashMap<String, Scale>();
      for (Section section : sections) {
        for (Item item : section.items()) {
          Condition when = item.when();
          if (when != null && !when.canFollow(before.get(when.item()))) {
            throw new IllegalArgumentException(item.id() + " follows from nothing asked before");
          }
          before.put(item.id(), item.scale());
        }
      }
    }
  }

  public record Section(String id, Localized title, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /// @param text may name the other company as `{partner}`
  /// @param when null: asked of everybody
  public record Item(
      String id, Localized text, Scale scale, @Nullable Facet facet, @Nullable Condition when) {
    boolean isCore() {
      return facet != null && facet.isCore();
    }

    /// @throws IllegalStateException for an item no mean can be taken of
    public Scale.Levels levels() {
      if (scale instanceof Scale.Levels levels) {
        return levels;
      }
      throw new IllegalStateException(id + " has no levels");
    }

    /// Whether it is asked of somebody with these answers, by the same rule as in the browser.
    boolean isAsked(Answers answers) {
      return when == null || when.isMet(answers);
    }
  }

  /// That one of these was chosen at an earlier item.
  public record Condition(String item, Set<String> anyOf) {
    public Condition {
      anyOf = Set.copyOf(anyOf);
    }

    private boolean canFollow(@Nullable Scale earlier) {
      return earlier instanceof Scale.Choices choices && choices.ids().containsAll(anyOf);
    }

    private boolean isMet(Answers answers) {
      return answers.byItem().get(item) instanceof Reply.Chosen(var ids)
          && ids.stream().anyMatch(anyOf::contains);
    }
  }

  public Stream<Item> items() {
    return definition.sections().stream().flatMap(section -> section.items().stream());
  }

  Optional<Item> item(String itemId) {
    return items().filter(item -> item.id().equals(itemId)).findFirst();
  }

  /// The items that are answered in one's own words.
  Set<String> wordItems() {
    return items()
        .filter(item -> item.scale() instanceof Scale.Words)
        .map(Item::id)
        .collect(Collectors.toSet());
  }
}
