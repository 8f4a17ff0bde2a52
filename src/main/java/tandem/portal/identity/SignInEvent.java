package tandem.portal.identity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Auditable;

/// Somebody came, went, or was turned away at the door. No address and no name: of somebody the
/// portal does not know it keeps nothing but that it happened, and at which company's door.
public sealed interface SignInEvent extends Auditable {
  @Override
  default Map<String, String> details() {
    return Map.of();
  }

  /// @param of the company they signed in for
  record SignedIn(PersonId person, CompanyId of) implements SignInEvent {
    @Override
    public String action() {
      return "identity.person.signedIn";
    }

    @Override
    public UUID company() {
      return of.value();
    }

    @Override
    public UUID actingPerson() {
      return person.value();
    }
  }

  record SignedOut(PersonId person, CompanyId of) implements SignInEvent {
    @Override
    public String action() {
      return "identity.person.signedOut";
    }

    @Override
    public UUID company() {
      return of.value();
    }

    @Override
    public UUID actingPerson() {
      return person.value();
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
