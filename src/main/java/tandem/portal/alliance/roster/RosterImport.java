package tandem.portal.alliance.roster;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A people file somebody has brought, from the upload on: what it was checked for, and what became
/// of it.
///
/// @param alliance where the job roles are meant for; null: people only
/// @param checkedBy null: somebody who is erased by now
/// @param check null: the dry run is not finished
/// @param people how many active people the company had at the dry run
public record RosterImport(
    UUID id,
    String fileName,
    @Nullable String alliance,
    boolean complete,
    @Nullable String checkedBy,
    OffsetDateTime checkedAt,
    @Nullable OffsetDateTime appliedAt,
    @Nullable RosterCheck check,
    int people,
    List<String> ignored) {
  /// A tenth of the company leaving at once is more often a wrong file than the truth.
  private static final int SUSPICIOUS = 10;

  public RosterImport {
    ignored = List.copyOf(ignored);
  }

  /// Whether suspiciously many would leave, as when a file lists one department only.
  public boolean emptiesTheCompany() {
    return check != null && check.of(Outcome.LEFT) * SUSPICIOUS > people;
  }
}
