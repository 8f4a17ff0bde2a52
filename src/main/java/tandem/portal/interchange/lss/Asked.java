package tandem.portal.interchange.lss;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.instrument.InstrumentRules;

/// What has been taken so far, by the names expressions of LimeSurvey's call it.
final class Asked {
  /// @param chosen the choice that stands for “checked”, where one choice of several is meant
  /// @param codes the file's code of an answer to the id of a choice
  private record Target(
      String item, @Nullable String chosen, Map<String, String> codes, Scale.Choices choices) {}

  private final Map<String, Target> byName = new HashMap<>();
  private int count;

  /// An item that conditions may refer to.
  ///
  /// @param part code of the part of the question; empty for the whole
  /// @param codes the file's code of an answer to the id of a choice
  record Known(
      LssSurvey.Question question, String part, Instrument.Item item, Map<String, String> codes) {}

  boolean hasRoomFor(int items) {
    return count + items <= InstrumentRules.ITEMS;
  }

  /// @param items how many have been taken
  void add(int items, List<Known> known) {
    count += items;
    known.forEach(this::add);
  }

  private void add(Known known) {
    if (known.item().scale() instanceof Scale.Choices choices) {
      String item = known.item().id();
      put(known.question(), known.part(), new Target(item, null, known.codes(), choices));
      if (choices instanceof Scale.Many && known.part().isEmpty()) {
        known
            .codes()
            .forEach(
                (code, id) ->
                    put(known.question(), code, new Target(item, id, known.codes(), choices)));
      }
    }
  }

  private void put(LssSurvey.Question question, String part, Target target) {
    byName.put(question.code() + (part.isEmpty() ? "" : "_" + part), target);
    byName.put(question.survey() + "X" + question.group() + "X" + question.id() + part, target);
  }

  /// The condition that an expression means; empty when it is none that Tandem has.
  Optional<Instrument.Condition> condition(String expression) {
    return Relevance.of(expression).flatMap(this::condition);
  }

  private Optional<Instrument.Condition> condition(Relevance relevance) {
    return Optional.ofNullable(byName.get(relevance.variable()))
        .flatMap(
            target ->
                ids(target, relevance.values())
                    .map(ids -> new Instrument.Condition.Earlier(target.item(), ids)));
  }

  private static Optional<Set<String>> ids(Target target, Set<String> values) {
    if (target.chosen() != null) {
      return values.equals(Set.of("Y")) ? Optional.of(Set.of(target.chosen())) : Optional.empty();
    }
    if (values.isEmpty()) {
      return Optional.of(target.choices().ids());
    }
    return target.codes().keySet().containsAll(values)
        ? Optional.of(values.stream().map(target.codes()::get).collect(Collectors.toSet()))
        : Optional.empty();
  }
}
