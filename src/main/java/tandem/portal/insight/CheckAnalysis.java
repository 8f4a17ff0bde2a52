package tandem.portal.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.Letter;
import tandem.portal.platform.Localized;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.ItemAnalysis;
import tandem.portal.statistics.Measured;
import tandem.portal.statistics.Sides;

/// What the first attempts say about the questions of the core module's check, for those who write
/// them. Never about a person; all of it has passed disclosure control.
///
/// @param k people on each side that is in it
/// @param asOf the sides that are in it, and the end of the week each stands at; none: on no side
///     are there k
/// @param items from 30 people on
/// @param gain what those learned who took the pre-check and did not pass it; missing: nobody has
public record CheckAnalysis(
    Alliance alliance,
    int k,
    Map<Letter, LocalDate> asOf,
    Measured<Items> items,
    @Nullable Sides<Learned> gain) {

  public CheckAnalysis {
    asOf = Map.copyOf(asOf);
  }

  /// @param alpha Cronbach's α, for right and wrong KR-20; null with fewer than three questions,
  ///     and where questions are drawn: not everybody has taken the same check
  /// @param fewer questions that too few of these people were asked to say anything
  public record Items(@Nullable Estimate alpha, List<Item> items, int fewer) {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// @param correct difficulty, in percent
  /// @param choices in the order of the options, other combinations after them
  public record Item(
      int number,
      Localized text,
      QuestionFigure.@Nullable Lesson lesson,
      Estimate correct,
      double itemRest,
      double discrimination,
      Set<ItemAnalysis.Flag> flags,
      List<Choice> choices,
      Optional<Choice> commonestError) {
    public Item {
      flags = Set.copyOf(flags);
      choices = List.copyOf(choices);
    }
  }

  /// @param options what was chosen together; none: wrong, and no longer kept what it was
  public record Choice(List<Option> options, boolean right, int people) {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /// @param text null for true and false
  public record Option(String id, @Nullable Localized text, boolean right) {}

  /// Percent right before and after, and the change of the same people in percentage points.
  public record Learned(double before, double after, Gap change, int people) {}
}
