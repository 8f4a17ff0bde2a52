package tandem.portal.survey.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.questionnaire.Scale;
import tandem.portal.statistics.Estimate;
import tandem.portal.statistics.Gap;
import tandem.portal.statistics.Published;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.WaveRow;

/// A closed wave whose items speak for themselves: no index, each item one by one.
public record ItemResults(
    WaveRow row,
    Alliance alliance,
    Instrument instrument,
    ResultFilter filter,
    Turnout turnoutA,
    Turnout turnoutB,
    List<Reported> items)
    implements Results {
  public ItemResults {
    items = List.copyOf(items);
  }

  public sealed interface Reported {
    Instrument.Item item();

    Stream<Published<?>> figures();
  }

  /// Means on the item's own scale.
  ///
  /// @param difference A minus B, where both are shown
  /// @param sharesA of the levels in percent, lowest first
  /// @param changeA since the wave before; null where the two cannot be compared
  public record Rated(
      Instrument.Item item,
      Published<Estimate> meanA,
      Published<Estimate> meanB,
      Optional<Difference> difference,
      Published<List<Double>> sharesA,
      Published<List<Double>> sharesB,
      @Nullable Gap changeA,
      @Nullable Gap changeB)
      implements Reported {
    @Override
    public Stream<Published<?>> figures() {
      return Stream.of(meanA, meanB, sharesA, sharesB);
    }
  }

  /// @param gap in the unit of the scale
  /// @param g in standard deviations (Hedges); empty where nobody differs from anybody
  public record Difference(Gap gap, Optional<Gap> g) {}

  /// Shares in percent of those who have answered the item.
  public record Counted(Instrument.Item item, List<Share> shares) implements Reported {
    public Counted {
      shares = List.copyOf(shares);
    }

    @Override
    public Stream<Published<?>> figures() {
      return shares.stream().flatMap(share -> Stream.of(share.a(), share.b()));
    }
  }

  public record Share(Slot slot, Published<Estimate> a, Published<Estimate> b) {}

  /// What a share is of.
  public sealed interface Slot {
    record Chosen(Scale.Choice choice) implements Slot {}

    /// More than the least possible.
    record Any() implements Slot {}

    record Band(int from, int to) implements Slot {}

    /// The last band.
    record AndMore(int from) implements Slot {}
  }

  /// A choice of several put in order: each with how many put it first, and its mean place.
  public record Ranked(Instrument.Item item, List<Place> places) implements Reported {
    public Ranked {
      places = List.copyOf(places);
    }

    @Override
    public Stream<Published<?>> figures() {
      return places.stream().flatMap(p -> Stream.of(p.firstA(), p.firstB(), p.meanA(), p.meanB()));
    }
  }

  /// @param firstA who put it first, in percent of those who have put all in order
  /// @param meanA 1 where everybody put it first
  public record Place(
      Scale.Choice choice,
      Published<Estimate> firstA,
      Published<Estimate> firstB,
      Published<Estimate> meanA,
      Published<Estimate> meanB) {}

  /// What people have written, of both sides mixed, in random order. Empty when fewer than the
  /// threshold wrote on either side: then nothing of it exists any more.
  public record Spoken(Instrument.Item item, List<String> texts) implements Reported {
    public Spoken {
      texts = List.copyOf(texts);
    }

    @Override
    public Stream<Published<?>> figures() {
      return Stream.empty();
    }
  }

  @Override
  public Stream<Published<?>> figures() {
    return items.stream().flatMap(Reported::figures);
  }
}
