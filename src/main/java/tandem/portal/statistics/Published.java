package tandem.portal.statistics;

import java.util.Optional;
import java.util.function.Function;

/// A figure that has passed disclosure control: shown, or protected for a reason. Screens, files
/// and mails take only this, never the raw figure.
public sealed interface Published<T> {
  record Shown<T>(T figure) implements Published<T> {}

  record Protected<T>(Reason reason) implements Published<T> {}

  enum Reason {
    /// Fewer than k people stand behind the figure.
    TOO_FEW,
    /// Enough people, but with the figures shown it would give a hidden one away.
    WOULD_DISCLOSE
  }

  default Optional<T> shown() {
    return switch (this) {
      case Shown<T>(T figure) -> Optional.of(figure);
      case Protected<T> _ -> Optional.empty();
    };
  }

  /// What can be derived from a protected figure is protected for the same reason.
  default <R> Published<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Shown<T>(T figure) -> new Shown<>(change.apply(figure));
      case Protected<T>(Reason reason) -> new Protected<>(reason);
    };
  }
}
