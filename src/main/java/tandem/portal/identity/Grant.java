package tandem.portal.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One role and where it holds.
///
/// @param alliance the alliance it holds in; null for a role in one's own company
/// @param side the side of that alliance
public record Grant(Role role, @Nullable UUID alliance, @Nullable UUID side) {
  public static Grant inCompany(Role role) {
    return new Grant(role, null, null);
  }
}
