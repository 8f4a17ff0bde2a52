package tandem.portal.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;

/// Where roles come from: company roles here, memberships in `alliance`. Read on every request, so
/// that withdrawing a role takes effect with the next click; one statement asks all sources.
public interface GrantSource {
  /// Role, alliance and side (null for a role in one's own company), and the day since when.
  Select<Record4<String, UUID, UUID, LocalDate>> grantsOf(Field<UUID> person);
}
