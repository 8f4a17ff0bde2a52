package tandem.portal.survey;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Reply;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.instrument.Minutes;

/// A questionnaire in one version. A version never changes: what was asked stays what was asked.
public record Instrument(InstrumentId id, String slug, int version, Definition definition) {

  /// Well formed always, complete not always: ids are unique and conditions lead back, but in a
  /// draft a text may still be missing in a language, which a [Localized] shows by being blank in
  /// it.
  ///
  /// @param finds what its results tell, in one sentence
  /// @param minutes what an unhurried respondent needs
  public record Definition(
      Localized title, Localized finds, Localized intro, int minutes, List<Section> sections) {
    public Definition {
      sections = List.copyOf(sections);
      var ids = new HashSet<String>();
      var before = new HashMap<String, Scale>();
      for (Section section : sections) {
        requireNew(ids, "section " + section.id());
        for (Item item : section.items()) {
          requireNew(ids, item.id());
          if (item.when() instanceof Condition.Earlier earlier
              && !earlier.canFollow(before.get(earlier.item()))) {
            throw new IllegalArgumentException(item.id() + " follows from nothing asked before");
          }
          before.put(item.id(), item.scale());
        }
      }
    }

    private static void requireNew(Set<String> ids, String id) {
      if (!ids.add(id)) {
        throw new IllegalArgumentException("there are two of " + id);
      }
    }
  }

  public record Section(String id, Localized title, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /// @param lead stands once above neighbours that share it and their scale: together they are a
  ///     matrix, and stay items of their own
  /// @param text may name the other company as `{partner}`, as the lead may
  /// @param when null: asked of everybody
  public record Item(
      String id,
      @Nullable Localized lead,
      Localized text,
      Scale scale,
      @Nullable Facet facet,
      @Nullable Condition when) {
    public boolean isCore() {
      return facet != null && facet.isCore();
    }

    /// @throws IllegalStateException for an item no mean can be taken of
    public Scale.Levels levels() {
      if (scale instanceof Scale.Levels levels) {
        return levels;
      }
      throw new IllegalStateException(id + " has no levels");
    }

    /// Whether it can come up for somebody at all; the browser gets no other items.
    public boolean isFor(Respondent respondent) {
      return isKeptOf(respondent)
          && (!(when instanceof Condition.Audience audience) || audience.has(respondent));
    }

    /// Nobody is asked for words that are thrown away: of the management an index is told and
    /// nothing else.
    boolean isKeptOf(Respondent respondent) {
      return respondent.kind() == Cell.Kind.SELLER || !(scale instanceof Scale.Words);
    }

    /// Whether it is asked of somebody with these answers, by the same rule as in the browser.
    boolean isAsked(Respondent respondent, Answers answers) {
      return isFor(respondent)
          && (!(when instanceof Condition.Earlier earlier) || earlier.isMet(answers));
    }

    /// Whether it continues the matrix the other one belongs to.
    public boolean sharesLeadWith(@Nullable Item other) {
      return other != null
          && lead != null
          && lead.equals(other.lead())
          && scale.equals(other.scale());
    }
  }

  /// Of whom an item is asked. In JSON the two shapes tell themselves apart.
  @JsonTypeInfo(use = Id.DEDUCTION)
  @JsonSubTypes({@Type(Condition.Earlier.class), @Type(Condition.Audience.class)})
  public sealed interface Condition {
    /// Of those who chose one of these at an earlier item.
    record Earlier(String item, Set<String> anyOf) implements Condition {
      public Earlier {
        anyOf = Set.copyOf(anyOf);
      }

      private boolean canFollow(@Nullable Scale earlier) {
        return earlier instanceof Scale.Choices choices
            && !anyOf.isEmpty()
            && choices.ids().containsAll(anyOf);
      }

      private boolean isMet(Answers answers) {
        return answers.byItem().get(item) instanceof Reply.Chosen(var ids)
            && ids.stream().anyMatch(anyOf::contains);
      }
    }

    /// Of a side, of job roles, or of job roles of a side.
    ///
    /// @param sides none: of both
    /// @param jobRoles none: of all
    record Audience(Set<SideId> sides, Set<JobRole> jobRoles) implements Condition {
      public Audience {
        sides = Set.copyOf(sides);
        jobRoles = Set.copyOf(jobRoles);
        if (sides.isEmpty() && jobRoles.isEmpty()) {
          throw new IllegalArgumentException("an audience of everybody is no condition");
        }
      }

      private boolean has(Respondent respondent) {
        return (sides.isEmpty() || sides.contains(respondent.side()))
            && (jobRoles.isEmpty()
                || respondent.jobRole() != null && jobRoles.contains(respondent.jobRole()));
      }
    }
  }

  /// What is known of who answers: no more than the cell the answers are stored under says. Whoever
  /// stands in a cell of several job roles is asked nothing that is for one of them only, because
  /// answers to it would tell a narrower group than the cell is.
  ///
  /// @param jobRole null: the cell has several
  public record Respondent(SideId side, @Nullable JobRole jobRole, Cell.Kind kind) {
    /// Who sells.
    public Respondent(SideId side, @Nullable JobRole jobRole) {
      this(side, jobRole, Cell.Kind.SELLER);
    }
  }

  public Stream<Item> items() {
    return definition.sections().stream().flatMap(section -> section.items().stream());
  }

  public Optional<Item> item(String itemId) {
    return items().filter(item -> item.id().equals(itemId)).findFirst();
  }

  /// The sections with what can come up for somebody; without those that would be empty.
  public List<Section> sectionsFor(Respondent respondent) {
    return definition.sections().stream()
        .map(
            section ->
                new Section(
                    section.id(),
                    section.title(),
                    section.items().stream().filter(item -> item.isFor(respondent)).toList()))
        .filter(section -> !section.items().isEmpty())
        .toList();
  }

  /// What an unhurried respondent needs for what can come up for them.
  public int minutesFor(Respondent respondent) {
    return Math.min(definition.minutes(), Minutes.of(sectionsFor(respondent)));
  }

  /// How many items are for one side or for some job roles only.
  public long forSome() {
    return items().filter(item -> item.when() instanceof Condition.Audience).count();
  }

  /// The items that are answered in one's own words.
  Set<String> wordItems() {
    return items()
        .filter(item -> item.scale() instanceof Scale.Words)
        .map(Item::id)
        .collect(Collectors.toSet());
  }
}
