package tandem.portal.platform.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a picture shows: one record a kind. The web component `tandem-chart` reads them as JSON.
public sealed interface ChartData {
  /// Says what is to be seen.
  String title();

  /// A figure with its 95 % interval and n. A null value is protected: too few answers to be shown.
  record Point(
      @Nullable Double value, @Nullable Double low, @Nullable Double high, @Nullable Integer n) {
    public static final Point PROTECTED = new Point(null, null, null, null);

    public static Point of(double value, double low, double high, int n) {
      return new Point(value, low, high, n);
    }
  }

  /// Dots with intervals, a row each; several dots in a row compare groups.
  ///
  /// @param unit `%` or empty
  record Dots(
      String title, @Nullable String note, String unit, double min, double max, List<Row> rows)
      implements ChartData {
    public record Row(String label, List<Dot> points) {}

    /// @param side null for both together
    public record Dot(
        @Nullable Side side,
        @Nullable String name,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Integer n) {
      public static Dot of(@Nullable Side side, @Nullable String name, Point point) {
        return new Dot(side, name, point.value, point.low, point.high, point.n);
      }
    }
  }

  /// Lines with bands over months since the signature.
  record Trend(
      String title, @Nullable String note, String unit, double min, double max, List<Series> series)
      implements ChartData {
    public record Series(@Nullable Side side, String name, List<Moment> points) {}

    /// @param label the wave
    public record Moment(
        double month,
        String label,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Integer n) {
      public static Moment of(double month, String label, Point point) {
        return new Moment(month, label, point.value, point.low, point.high, point.n);
      }
    }
  }

  /// Diverging stacked bars: shares in percent from the least to the greatest agreement.
  record Agreement(String title, @Nullable String note, List<String> levels, List<Row> rows)
      implements ChartData {
    /// @param shares one share a level, together 100; null is protected
    public record Row(
        String label,
        @Nullable Side side,
        @Nullable String name,
        @Nullable Integer n,
        @Nullable List<Double> shares) {}
  }

  /// Sure or unsure, right or wrong: the share of answers in each of the four.
  record Calibration(
      String title, @Nullable String note, String unit, @Nullable Integer n, List<Cell> cells)
      implements ChartData {
    public record Cell(
        boolean sure,
        boolean right,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high) {}
  }

  /// Two peers and the gap between them, a row each.
  record Pairs(
      String title, @Nullable String note, String unit, double min, double max, List<Row> rows)
      implements ChartData {
    public record Row(String label, Peer a, Peer b, @Nullable Point gap) {}

    public record Peer(
        String name,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Integer n) {
      public static Peer of(String name, Point point) {
        return new Peer(name, point.value, point.low, point.high, point.n);
      }
    }
  }
}
