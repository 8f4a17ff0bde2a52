package tandem.portal.learning;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import tandem.portal.identity.PersonId;

/// Which modules somebody need not complete, said by whoever assigns them. These hold up nothing.
@FunctionalInterface
public interface Excused {
  /// As part of a query.
  Condition of(PersonId person, Field<UUID> module);
}
