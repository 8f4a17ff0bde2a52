package tandem.portal.identity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is acting in this request, and with which roles.
///
/// @param locale the language chosen in the portal; null: the browser decides
public record Actor(
    PersonId person,
    CompanyId company,
    String givenName,
    String familyName,
    @Nullable Locale locale,
    List<Grant> grants) {

  public Actor {
    grants = List.copyOf(grants);
  }

  /// Whether some role of the actor's holds the permission, wherever. Not enough for data of one
  /// alliance.
  public boolean may(String permission) {
    return permission.equals(Permissions.SIGNED_IN)
        || grants.stream().anyMatch(g -> Permissions.holdersOf(permission).contains(g.role()));
  }

  public boolean mayIn(String permission, UUID alliance) {
    return grants.stream()
        .anyMatch(
            g ->
                alliance.equals(g.alliance())
                    && Permissions.holdersOf(permission).contains(g.role()));
  }

  /// The alliances in which the actor holds the permission, for queries: `where alliance_id in
  /// (…)`.
  public List<UUID> alliancesWhere(String permission) {
    return grants.stream()
        .filter(g -> Permissions.holdersOf(permission).contains(g.role()))
        .map(Grant::alliance)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /// The actor's own side in an alliance.
  public Optional<UUID> sideIn(UUID alliance) {
    return grants.stream()
        .filter(g -> alliance.equals(g.alliance()))
        .map(Grant::side)
        .filter(Objects::nonNull)
        .findFirst();
  }

  public boolean has(Role role) {
    return grants.stream().anyMatch(g -> g.role() == role);
  }

  public String fullName() {
    return givenName + " " + familyName;
  }
}
