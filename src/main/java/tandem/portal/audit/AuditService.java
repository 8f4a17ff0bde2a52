package tandem.portal.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyId;

/// An administrator's door to the log of their own company.
@Service
@PreAuthorize("@access.may('audit:read')")
@Transactional(readOnly = true)
public class AuditService {
  private final AuditQueries queries;
  private final ChainReader chains;
  private final Access access;
  private final ApplicationEventPublisher events;

  AuditService(
      AuditQueries queries, DSLContext db, Access access, ApplicationEventPublisher events) {
    this.queries = queries;
    this.chains = new ChainReader(db);
    this.access = access;
    this.events = events;
  }

  public AuditPage page(AuditFilter filter) {
    return queries.page(company(), filter);
  }

  /// How many entries there are, whatever the filter.
  public long entries() {
    return queries.entries(company());
  }

  /// The kinds that occur, to choose from.
  public List<AuditKind> kinds() {
    return queries.kinds(company());
  }

  /// To be called before [#each], in a transaction of its own: a file that breaks off half way has
  /// been taken as well.
  @PreAuthorize("@access.may('audit:read')")
  @Transactional
  public void exporting(AuditFilter filter) {
    events.publishEvent(new LogExported(filter));
  }

  /// Hands over every matching entry, of all pages, as they come from the database.
  public void each(AuditFilter filter, Consumer<Stream<AuditRow>> reader) {
    try (var rows = queries.all(company(), filter)) {
      reader.accept(rows);
    }
  }

  public Optional<Verified> lastVerification() {
    return queries.verified(company());
  }

  /// Follows the company's chain from its first entry to its last, and has the log remember it. It
  /// takes as long as the log is: [ChainRuns] does it behind the screens.
  ///
  /// @param goOn told how many entries were read, now and then; false: not wanted any more
  /// @throws java.util.concurrent.CancellationException when it is not; nothing is remembered
  @PreAuthorize("@access.may('audit:read')")
  @Transactional
  public ChainReport verify(LongPredicate goOn) {
    ChainReport report = chains.verify(company().value(), new HashSet<>(), goOn);
    events.publishEvent(new ChainVerified(report.entries(), report.intact()));
    return report;
  }

  private CompanyId company() {
    return access.actor().company();
  }
}
