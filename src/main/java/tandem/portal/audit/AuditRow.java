package tandem.portal.audit;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One entry, as the company it belongs to may read it.
///
/// @param at in UTC
/// @param kind null for what this version of the portal does not know
/// @param details by name, in the order they were told; empty once they are forgotten
/// @param subject name of the own company's person the details tell of; null: of nobody, or of
///     somebody who is not there any more
/// @param hash in hexadecimal
public record AuditRow(
    long seq,
    OffsetDateTime at,
    String action,
    @Nullable AuditKind kind,
    Who who,
    Map<String, String> details,
    @Nullable String subject,
    String hash) {

  /// The detail that names a person by their id.
  public static final String PERSON = "person";

  /// Who acted.
  public sealed interface Who {
    /// Somebody of the own company.
    record Person(String name) implements Who {}

    /// Somebody of the own company who is not there any more.
    record Erased() implements Who {}

    /// Somebody of the partner company; who is their matter.
    record Partner() implements Who {}

    /// The own company's directory, by its key.
    record Directory() implements Who {}

    /// The portal by itself.
    record Portal() implements Who {}

    /// Somebody the portal does not know.
    record Nobody() implements Who {}

    /// The entry's content is gone after its time.
    record Forgotten() implements Who {}
  }
}
