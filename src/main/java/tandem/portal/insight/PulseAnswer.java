package tandem.portal.insight;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// People of one side who have answered a pulse alike, as far as this page asks.
///
/// @param meetings with a customer together, as the beginning of a band; null: skipped
/// @param called when the partner was called in
/// @param story whether they have used the value story with a customer
record PulseAnswer(
    @Nullable Integer meetings,
    @Nullable Integer given,
    @Nullable Integer received,
    @Nullable String called,
    Set<String> purposes,
    @Nullable String story,
    int people) {
  PulseAnswer {
    purposes = Set.copyOf(purposes);
  }

  /// The first rule that fits. It depends on the answer to one item alone whether there is one, so
  /// that the diagnosis is over exactly the people whose answers to that item are published.
  Optional<Collaboration> collaboration() {
    return Optional.ofNullable(called)
        .map(
            when ->
                switch (when) {
                  case "NEVER" -> anything() ? Collaboration.OTHER : Collaboration.PAPER;
                  case "FAILED" -> Collaboration.LAST_RESORT;
                  default -> called(when);
                });
  }

  private Collaboration called(String when) {
    if (purposes.equals(Set.of("TECHNOLOGY"))) {
      return Collaboration.TECHNOLOGY;
    }
    if (purposes.equals(Set.of("PROJECT"))) {
      return Collaboration.PROJECT;
    }
    if (purposes.equals(Set.of("CUSTOMER"))) {
      return Collaboration.CUSTOMER;
    }
    return when.equals("START") && some(given) && some(received)
        ? Collaboration.LIVED
        : Collaboration.OTHER;
  }

  private boolean anything() {
    return some(meetings) || some(given) || some(received);
  }

  private static boolean some(@Nullable Integer number) {
    return number != null && number > 0;
  }
}
