package tandem.portal.platform;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A past-tense event the audit log keeps, in the transaction that published it. It names
/// records by their ids, never a survey answer, and no more of a person than the log's reader may
/// see anyway.
public interface Auditable {

  /// What happened, as `module.subject.verb`: `messaging.version.approved`. The log keeps it for
  /// ever, so it is written out here and never renamed with the class.
  String action();

  /// Whose log this belongs to, besides the company of whoever acted; null: only theirs.
  @Nullable UUID company();

  /// The same where it is the log of several, as of what both sides of an alliance share.
  default Set<UUID> companies() {
    UUID company = company();
    return company == null ? Set.of() : Set.of(company);
  }

  /// Who did it, where nobody is signed in yet or any more; null: whoever is acting.
  default @Nullable UUID actingPerson() {
    return null;
  }

  /// Ids, counts, days and names of choices that tell what exactly, in the order they are to be
  /// read. No words: the log refuses them.
  Map<String, String> details();
}
