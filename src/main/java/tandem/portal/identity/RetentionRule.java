package tandem.portal.identity;

import java.time.OffsetDateTime;
import java.time.Period;

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

  /// [#COMPANY]: once for each, and it sees that company's rows only. [#INSTALLATION]: rows that do
  /// not say whose they are.
  public enum Scope {
    COMPANY,
    INSTALLATION
  }

  /// One batch, in a transaction of its own, as [Acting.Task#RETENTION].
  @FunctionalInterface
  public interface Work {
    /// @param company whose rows are meant; of a rule for the installation, null
    /// @param before what is older goes
    /// @param most rows at a time
    /// @return how many rows it was; `most`: there may be more
    int batch(
        @org.jspecify.annotations.Nullable CompanyId company, OffsetDateTime before, int most);
  }
}
