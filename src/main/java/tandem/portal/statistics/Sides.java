package tandem.portal.statistics;

import java.util.function.Function;

/// A figure of both sides and of the alliance, after disclosure control.
public record Sides<T>(Published<T> a, Published<T> b, Published<T> total) {
  public <R> Sides<R> map(Function<? super T, ? extends R> change) {
    return new Sides<>(a.map(change), b.map(change), total.map(change));
  }
}
