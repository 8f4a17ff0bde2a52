package tandem.portal.survey.result;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.statistics.Published;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.WaveRow;

/// A closed wave as it may be shown: everything in here has passed disclosure control.
public sealed interface Results permits WaveResults, ItemResults {
  WaveRow row();

  Alliance alliance();

  Instrument instrument();

  /// Whose answers.
  ResultFilter filter();

  Turnout turnoutA();

  Turnout turnoutB();

  /// Every figure of it, hidden ones too.
  Stream<Published<?>> figures();

  /// How many of the invited have answered.
  ///
  /// @param answered empty where fewer than k did, and nothing more is said
  record Turnout(OptionalInt answered, int invited) {
    static Turnout of(PublishedGroup group) {
      return new Turnout(
          group.answered().shown().map(OptionalInt::of).orElse(OptionalInt.empty()),
          group.invited());
    }
  }

  default int monthsSinceSignature() {
    return alliance().monthsSinceSignature(lastDay());
  }

  default LocalDate lastDay() {
    return row().wave().closesOn();
  }

  /// How many of both sides answered; empty when that would tell how many of a protected side did.
  default Optional<Turnout> turnout() {
    return turnoutA().answered().isPresent() && turnoutB().answered().isPresent()
        ? Optional.of(
            new Turnout(
                OptionalInt.of(turnoutA().answered().getAsInt() + turnoutB().answered().getAsInt()),
                turnoutA().invited() + turnoutB().invited()))
        : Optional.empty();
  }

  /// How many figures are hidden, for this reason or (null) for any.
  default long hidden(Published.@Nullable Reason reason) {
    return figures()
        .filter(
            p -> p instanceof Published.Protected<?>(var why) && (reason == null || why == reason))
        .count();
  }
}
