package tandem.portal.identity;

import static tandem.portal.identity.Role.ADMINISTRATOR;
import static tandem.portal.identity.Role.EXECUTIVE;
import static tandem.portal.identity.Role.HR;
import static tandem.portal.identity.Role.PARTNER_MANAGER;
import static tandem.portal.identity.Role.SELLER;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The one place that says which role may do what. A permission nobody maps here is nobody's.
public final class Permissions {
  /// Every signed-in person the portal knows.
  public static final String SIGNED_IN = "portal:use";

  private static final Map<String, Set<Role>> HOLDERS =
      Map.ofEntries(
          Map.entry("message:read", EnumSet.of(SELLER, PARTNER_MANAGER, EXECUTIVE)),
          Map.entry("message:write", EnumSet.of(PARTNER_MANAGER)),
          Map.entry("message:approve", EnumSet.of(PARTNER_MANAGER)),
          Map.entry("learning:take", EnumSet.of(SELLER)),
          Map.entry("learning:author", EnumSet.of(PARTNER_MANAGER)),
          Map.entry("media:read", EnumSet.of(SELLER, PARTNER_MANAGER, EXECUTIVE)),
          Map.entry("media:write", EnumSet.of(PARTNER_MANAGER)),
          Map.entry("survey:answer", EnumSet.of(SELLER, PARTNER_MANAGER, EXECUTIVE)),
          Map.entry("survey:plan", EnumSet.of(PARTNER_MANAGER)),
          Map.entry("survey:setup", EnumSet.of(PARTNER_MANAGER, EXECUTIVE, HR)),
          Map.entry("survey:results", EnumSet.of(PARTNER_MANAGER, EXECUTIVE)),
          Map.entry("insight:read", EnumSet.of(PARTNER_MANAGER, EXECUTIVE)),
          Map.entry("insight:items", EnumSet.of(PARTNER_MANAGER)),
          Map.entry("alliance:read", EnumSet.of(SELLER, PARTNER_MANAGER, EXECUTIVE)),
          Map.entry("completion:read", EnumSet.of(HR)),
          Map.entry("people:read", EnumSet.of(HR, ADMINISTRATOR)),
          Map.entry("people:write", EnumSet.of(HR, ADMINISTRATOR)),
          Map.entry("people:grant", EnumSet.of(ADMINISTRATOR)),
          Map.entry("people:import", EnumSet.of(HR, ADMINISTRATOR)),
          Map.entry("company:write", EnumSet.of(ADMINISTRATOR)),
          Map.entry("audit:read", EnumSet.of(ADMINISTRATOR)),
          Map.entry("privacy:manage", EnumSet.of(ADMINISTRATOR)),
          Map.entry("people:connect", EnumSet.of(ADMINISTRATOR)));

  private static final Set<String> OF_SYSTEMS = Set.of("people:provision");

  private Permissions() {}

  /// The roles that hold a permission; none for a name nobody has heard of.
  static Set<Role> holdersOf(String permission) {
    return permission.equals(SIGNED_IN)
        ? EnumSet.allOf(Role.class)
        : HOLDERS.getOrDefault(permission, EnumSet.noneOf(Role.class));
  }

  /// What a company's own system may do, and no person.
  static Set<String> ofSystems() {
    return OF_SYSTEMS;
  }

  /// Every permission there is, for the test that compares them with the code.
  static Set<String> all() {
    return HOLDERS.keySet();
  }
}
