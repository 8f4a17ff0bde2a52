package tandem.portal.alliance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;

/// Somebody of the own company, with what they are to it and to its alliances.
///
/// @param language null: what the browser says
/// @param roles for the whole company
/// @param seats in the list those of today; on the person's page the former ones too
public record PersonRow(
    PersonId id,
    String givenName,
    String familyName,
    String email,
    @Nullable String externalId,
    @Nullable String language,
    boolean active,
    List<Role> roles,
    List<Seat> seats) {
  public PersonRow {
    roles = List.copyOf(roles);
    seats = List.copyOf(seats);
  }

  public String fullName() {
    return givenName + " " + familyName;
  }
}
