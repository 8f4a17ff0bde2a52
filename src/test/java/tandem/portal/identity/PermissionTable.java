package tandem.portal.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which roles hold which permission, for the document on data protection.
public final class PermissionTable {
  private PermissionTable() {}

  /// Permissions by name, and their holders in the order of [Role].
  public static Map<String, List<Role>> holders() {
    var holders = new TreeMap<String, List<Role>>();
    Permissions.all()
        .forEach(
            permission ->
                holders.put(
                    permission,
                    Permissions.holdersOf(permission).stream()
                        .sorted(Comparator.naturalOrder())
                        .toList()));
    return holders;
  }
}
