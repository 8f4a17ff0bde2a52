package tandem.portal.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// What the first attempts say about the questions of a check, so that its author can mend the
/// question or the lesson. Never about a person.
public record ItemAnalysis(List<Item> items) {
  /// Outside these a question tells few people apart.
  public static final double TOO_HARD = 0.3;

  public static final double TOO_EASY = 0.9;

  /// Below it, whoever knows the rest hardly knows this one more often.
  public static final double WEAK = 0.2;

  private static final double GROUP = 0.27;

  public ItemAnalysis {
    items = List.copyOf(items);
  }

  /// @param correct p, the share of those who answered who are right (higher is easier), with
  ///     Wilson's interval
  /// @param itemRest point-biserial correlation with the rest of the check, the item left out
  /// @param discrimination D, share right in the upper 27 % minus that in the lower, −1 to 1
  /// @param unanswered how many of all left it out
  /// @param chosen how often each option was chosen
  /// @param commonestError the wrong option most often chosen, if one was: the belief to deal with
  public record Item(
      Estimate correct,
      double itemRest,
      double discrimination,
      int unanswered,
      List<Integer> chosen,
      OptionalInt commonestError,
      Set<Flag> flags) {
    public Item {
      chosen = List.copyOf(chosen);
      flags = Set.copyOf(flags);
    }
  }

  public enum Flag {
    HARD,
    EASY,
    /// Look at the wording.
    WEAK,
    /// Those who know the rest get this one wrong: look at the key.
    WRONG_KEY
  }

  /// A question as everybody answered it.
  ///
  /// @param chosen by person: the option, −1 for none, or [#NOT_ASKED]
  /// @param key the right option
  /// @param options how many there are to choose from
  public record Answers(int[] chosen, int key, int options) {
    /// Somebody to whom another question was drawn: is in no figure of this one.
    public static final int NOT_ASKED = -2;

    /// How many people were asked it.
    public int asked() {
      return (int) Arrays.stream(chosen).filter(option -> option != NOT_ASKED).count();
    }

    private boolean asks(int person) {
      return chosen[person] != NOT_ASKED;
    }

    private double right(int person) {
      return chosen[person] == key ? 1 : 0;
    }
  }

  /// An unanswered question counts as not right in the totals, as it does in the check. Where not
  /// everybody was asked everything, a question is looked at among those who were, and what goes
  /// with it is the share of right ones of the others they were asked. People on the edge of an
  /// upper or lower group share its last places, so their order does not matter.
  ///
  /// Source of D: T. L. Kelley, J. Educational Psychology 30 (1939).
  ///
  /// @throws IllegalArgumentException for fewer than 2 questions, when they differ in people, or
  ///     for one nobody answered
  public static Measured<ItemAnalysis> of(List<Answers> questions) {
    if (questions.size() < 2) {
      throw new IllegalArgumentException("one question has no rest to go with");
    }
    int people = questions.getFirst().chosen().length;
    if (questions.stream().anyMatch(q -> q.chosen().length != people)) {
      throw new IllegalArgumentException("not everybody was asked everything");
    }
    return Measured.of(people, () -> analysed(questions, people));
  }

  private static ItemAnalysis analysed(List<Answers> questions, int people) {
    return new ItemAnalysis(
        IntStream.range(0, questions.size()).mapToObj(q -> item(questions, q, people)).toList());
  }

  private static Item item(List<Answers> questions, int index, int people) {
    Answers answers = questions.get(index);
    int[] asked = IntStream.range(0, people).filter(answers::asks).toArray();
    double[] right = Arrays.stream(asked).mapToDouble(answers::right).toArray();
    int answered = (int) Arrays.stream(answers.chosen()).filter(option -> option >= 0).count();
    if (answered == 0) {
      throw new IllegalArgumentException("nobody answered question " + index);
    }
    double[] totals = Arrays.stream(asked).mapToDouble(i -> share(questions, -1, i)).toArray();
    double[] rest = Arrays.stream(asked).mapToDouble(i -> share(questions, index, i)).toArray();
    int size = Math.max(1, (int) Math.round(GROUP * asked.length));
    Estimate correct = Shares.wilson((int) Arrays.stream(right).sum(), answered);
    double itemRest = Scores.correlation(right, rest);
    List<Integer> chosen =
        IntStream.range(0, answers.options())
            .mapToObj(o -> (int) Arrays.stream(answers.chosen()).filter(c -> c == o).count())
            .toList();
    return new Item(
        correct,
        itemRest,
        (weighted(right, places(totals, size, -1)) - weighted(right, places(totals, size, 1)))
            / size,
        asked.length - answered,
        chosen,
        IntStream.range(0, answers.options())
            .filter(o -> o != answers.key() && chosen.get(o) > 0)
            .boxed()
            .max(Comparator.<Integer>comparingInt(chosen::get).thenComparingInt(o -> -o))
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()),
        flags(correct.value(), itemRest));
  }

  /// The share of right ones of what a person was asked, one question left out.
  private static double share(List<Answers> questions, int without, int person) {
    int asked = 0;
    double right = 0;
    for (int q = 0; q < questions.size(); q++) {
      if (q != without && questions.get(q).asks(person)) {
        asked++;
        right += questions.get(q).right(person);
      }
    }
    return asked == 0 ? 0 : right / asked;
  }

  private static Set<Flag> flags(double p, double itemRest) {
    var flags = EnumSet.noneOf(Flag.class);
    if (p < TOO_HARD) {
      flags.add(Flag.HARD);
    }
    if (p > TOO_EASY) {
      flags.add(Flag.EASY);
    }
    if (itemRest < 0) {
      flags.add(Flag.WRONG_KEY);
    } else if (itemRest < WEAK) {
      flags.add(Flag.WEAK);
    }
    return flags;
  }

  /// Each person's part of a group of `size` from one end of the totals, 0 to 1.
  private static double[] places(double[] totals, int size, int direction) {
    double[] ends =
        Arrays.stream(totals)
            .distinct()
            .map(t -> t * direction)
            .sorted()
            .map(t -> t * direction)
            .toArray();
    var places = new double[totals.length];
    double left = size;
    for (double total : ends) {
      int tied = (int) Arrays.stream(totals).filter(t -> t == total).count();
      double taken = Math.min(left, tied);
      for (int i = 0; i < totals.length; i++) {
        if (totals[i] == total) {
          places[i] = taken / tied;
        }
      }
      left -= taken;
    }
    return places;
  }

  private static double weighted(double[] right, double[] places) {
    return IntStream.range(0, right.length).mapToDouble(i -> right[i] * places[i]).sum();
  }
}
