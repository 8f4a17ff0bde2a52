package tandem.portal.identity;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How long a module keeps one kind of data, as a bean; the privacy module's daily job asks for it
/// to be carried out. An installation may choose another period within the bounds.
///
/// @param kind its name in settings, `tandem.retention.<kind>`, and in the texts
/// @param least the shortest period an installation may choose; policies in the database hold to it
/// @param kept the period where nobody has chosen one
/// @param most the longest
/// @param scope for whom the work is done at a time
public record RetentionRule(
    String kind, Period least, Period kept, Period most, Scope scope, Work work) {

  public RetentionRule(
      String kind, Period least, Period kept, Period most, Scope scope, Batches work) {
    this(kind, least, kept, most, scope, (Work) work);
  }

  /// [#COMPANY]: once for each, and it sees that company's rows only. [#INSTALLATION]: rows that do
  /// not say whose they are.
  public enum Scope {
    COMPANY,
    INSTALLATION
  }

  /// Always as [Acting.Task#RETENTION]; each step in a transaction of its own.
  public sealed interface Work {}

  /// Many rows a step.
  @FunctionalInterface
  public non-sealed interface Batches extends Work {
    /// @param company whose rows are meant; of a rule for the installation, null
    /// @param before what is older goes
    /// @param most rows at a time
    /// @return how many rows it was, of every kind; `most` or more: there may be others
    int batch(@Nullable CompanyId company, OffsetDateTime before, int most);
  }

  /// One a step, where so much hangs on each that one may fail: the others are done all the same.
  public non-sealed interface Singly extends Work {
    /// Those whose time is over, the longest first.
    ///
    /// @param company as in [Batches]
    /// @param before as in [Batches]
    List<UUID> due(@Nullable CompanyId company, OffsetDateTime before);

    /// @return false when meanwhile its time is over no more
    boolean one(@Nullable CompanyId company, OffsetDateTime before, UUID which);
  }
}
