package tandem.portal.questionnaire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Localized;

/// How something is answered that has no right answer.
@JsonTypeInfo(use = Id.NAME, property = "type")
@JsonSubTypes({
  @Type(value = Scale.Agreement.class, name = "agreement"),
  @Type(value = Scale.Rating.class, name = "rating"),
  @Type(value = Scale.One.class, name = "one"),
  @Type(value = Scale.Many.class, name = "many"),
  @Type(value = Scale.Ranking.class, name = "ranking"),
  @Type(value = Scale.Amount.class, name = "amount"),
  @Type(value = Scale.Words.class, name = "words")
})
public sealed interface Scale {
  /// What was sent, as it is to be kept; empty when it is no answer to this.
  ///
  /// @param sent a number, a list of ids, a text or `{"ranked": ids}`, as JSON has them
  Optional<Reply> read(@Nullable Object sent);

  /// Whole numbers from [#lowest] to [#highest], of which a mean can be taken.
  sealed interface Levels extends Scale {
    int lowest();

    int highest();

    /// 0 for the lowest answer, 100 for the highest.
    default double percent(double answer) {
      return (answer - lowest()) / (highest() - lowest()) * 100;
    }

    @Override
    default Optional<Reply> read(@Nullable Object sent) {
      return sent instanceof Integer level && lowest() <= level && level <= highest()
          ? Optional.of(new Reply.Number(level))
          : Optional.empty();
    }
  }

  /// How far one agrees: 1 … 5 or 1 … 7, each level with a word of its own.
  record Agreement(int levels) implements Levels {
    public Agreement {
      if (levels != 5 && levels != 7) {
        throw new IllegalArgumentException("no words for " + levels + " levels");
      }
    }

    @Override
    public int lowest() {
      return 1;
    }

    @Override
    public int highest() {
      return levels;
    }

    /// The words of the levels, lowest first.
    public List<String> textKeys() {
      return IntStream.rangeClosed(1, levels)
          .mapToObj(level -> "questionnaire.scale." + "AGREEMENT_" + levels + "." + level)
          .toList();
    }
  }

  /// 0 to 10, with words at both ends.
  record Rating(Localized least, Localized most) implements Levels {
    @Override
    public int lowest() {
      return 0;
    }

    @Override
    public int highest() {
      return 10;
    }
  }

  record Choice(String id, Localized text) {}

  /// What offers choices to say something about; more than one, each with an id of its own.
  sealed interface Offer extends Scale {
    List<Choice> choices();

    default Set<String> ids() {
      return choices().stream().map(Choice::id).collect(Collectors.toSet());
    }

    private static List<Choice> valid(List<Choice> choices) {
      if (choices.size() < 2
          || choices.stream().map(Choice::id).distinct().count() < choices.size()) {
        throw new IllegalArgumentException("nothing to choose between: " + choices);
      }
      return List.copyOf(choices);
    }
  }

  /// What can be chosen from.
  sealed interface Choices extends Offer {
    private static Optional<Reply> read(Choices offered, @Nullable Object sent, int most) {
      if (!(sent instanceof List<?> list) || list.isEmpty()) {
        return Optional.empty();
      }
      var chosen = new HashSet<String>();
      for (Object one : list) {
        if (!(one instanceof String id) || !offered.ids().contains(id) || !chosen.add(id)) {
          return Optional.empty();
        }
      }
      return chosen.size() > most ? Optional.empty() : Optional.of(new Reply.Chosen(chosen));
    }
  }

  /// Exactly one of them.
  record One(List<Choice> choices) implements Choices {
    public One {
      choices = Offer.valid(choices);
    }

    @Override
    public Optional<Reply> read(@Nullable Object sent) {
      return Choices.read(this, sent, 1);
    }
  }

  /// As many of them as apply.
  record Many(List<Choice> choices) implements Choices {
    public Many {
      choices = Offer.valid(choices);
    }

    @Override
    public Optional<Reply> read(@Nullable Object sent) {
      return Choices.read(this, sent, choices.size());
    }
  }

  /// All of them put in order. Half an order is none: the mean place of a choice would be over
  /// other people than that of the next.
  record Ranking(List<Choice> choices) implements Offer {
    public Ranking {
      choices = Offer.valid(choices);
    }

    @Override
    public Optional<Reply> read(@Nullable Object sent) {
      if (!(sent instanceof Map<?, ?> map)
          || map.size() != 1
          || !(map.get("ranked") instanceof List<?> ids)
          || ids.size() != choices.size()
          || !new HashSet<Object>(ids).equals(ids())) {
        return Optional.empty();
      }
      return Optional.of(new Reply.Ranked(ids.stream().map(String::valueOf).toList()));
    }
  }

  /// How many of something: whole numbers, kept only as the band they fall into. Who has had
  /// seventeen meetings would be known by it, who has had eleven and more is not.
  ///
  /// @param unit what is counted, as it stands behind the number
  /// @param bands where they begin, ascending from `least`
  record Amount(int least, int most, Localized unit, List<Integer> bands) implements Scale {
    public Amount {
      bands = List.copyOf(bands);
      if (bands.size() < 2
          || bands.getFirst() != least
          || bands.getLast() > most
          || !bands.equals(bands.stream().distinct().sorted().toList())) {
        throw new IllegalArgumentException("bands of " + least + " to " + most + ": " + bands);
      }
    }

    /// Where the band of a number begins.
    public int band(int number) {
      return bands.stream().filter(from -> from <= number).reduce(least, Math::max);
    }

    @Override
    public Optional<Reply> read(@Nullable Object sent) {
      return sent instanceof Integer number && least <= number && number <= most
          ? Optional.of(new Reply.Number(band(number)))
          : Optional.empty();
    }
  }

  /// In one's own words.
  ///
  /// @param longest in characters
  record Words(int longest) implements Scale {
    @Override
    public Optional<Reply> read(@Nullable Object sent) {
      return sent instanceof String text && text.length() <= longest
          ? Optional.of(new Reply.Text(clean(text)))
          : Optional.empty();
    }

    /// Without what no database and no screen takes: control characters, halves of characters.
    private static String clean(String text) {
      return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n]]", " ").strip();
    }
  }
}
