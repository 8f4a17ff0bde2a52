package tandem.portal.privacy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.PersonId;

/// Somebody asks to be erased.
///
/// @param person null once they are
/// @param name null once they are
/// @param dueOn the last day to answer on: one month after the request (Art. 12(3) GDPR)
/// @param outcome null: nobody has decided yet
/// @param reason why it was refused
public record ErasureRequest(
    UUID id,
    @Nullable PersonId person,
    @Nullable String name,
    LocalDate requestedOn,
    LocalDate dueOn,
    @Nullable Outcome outcome,
    @Nullable LocalDate decidedOn,
    @Nullable String reason) {

  public enum Outcome {
    ERASED,
    REFUSED,
    WITHDRAWN
  }

  public boolean isOpen() {
    return outcome == null;
  }
}
