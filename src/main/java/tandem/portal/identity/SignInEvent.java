package tandem.portal.identity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Auditable;

/// Somebody came, went, or was turned away at the door. No address and no name: of somebody the
/// portal does not know it keeps nothing but that it happened, and at which company's door.
public sealed interface SignInEvent extends Auditable {
  @Override
  default @Nullable UUID company() {
    return null;
  }

  @Override
  default Map<String, String> details() {
    return Map.of();
  }

  record SignedIn(PersonId person) implements SignInEvent {
    @Override
    public String action() {
      return "identity.person.signedIn";
    }

    @Override
    public Map<String, String> details() {
      return Map.of("person", person.toString());
    }
  }

  record SignedOut(PersonId person) implements SignInEvent {
    @Override
    public String action() {
      return "identity.person.signedOut";
    }

    @Override
    public Map<String, String> details() {
      return Map.of("person", person.toString());
    }
  }

  /// @param company whose organization the account belongs to; null: to none
  record Refused(@Nullable UUID company) implements SignInEvent {
    @Override
    public String action() {
      return "identity.signIn.refused";
    }
  }
}
