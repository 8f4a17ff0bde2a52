package tandem.portal.statistics;

import java.util.Optional;
import java.util.function.Supplier;

/// What says something about a questionnaire only when enough people have answered it: shown from
/// [#LEAST] on.
public sealed interface Measured<T> {
  /// Below it a coefficient or a flag says more about who happened to answer than about the items.
  int LEAST = 30;

  record Shown<T>(T figure, int n) implements Measured<T> {}

  record TooFew<T>(int n) implements Measured<T> {}

  static <T> Measured<T> of(int n, Supplier<? extends T> figure) {
    return n < LEAST ? new TooFew<>(n) : new Shown<>(figure.get(), n);
  }

  default Optional<T> shown() {
    return switch (this) {
      case Shown<T>(T figure, int _) -> Optional.of(figure);
      case TooFew<T> _ -> Optional.empty();
    };
  }
}
