package tandem.portal.enablement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyId;

/// HR's door: status and date of their own company's people, for the screen and for the file.
@Service
@PreAuthorize("@access.may('completion:read')")
@Transactional(readOnly = true)
public class CompletionService {
  private final CompletionQueries queries;
  private final Access access;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CompletionService(
      CompletionQueries queries, Access access, Clock clock, ApplicationEventPublisher events) {
    this.queries = queries;
    this.access = access;
    this.clock = clock;
    this.events = events;
  }

  public CompletionPage page(CompletionFilter filter) {
    return new CompletionPage(
        filter,
        queries.page(company(), today(), filter),
        queries.counts(company(), today(), filter));
  }

  public CompletionCounts counts() {
    return queries.counts(company(), today(), CompletionFilter.ALL);
  }

  public CompletionChoices choices() {
    return queries.choices(company(), today());
  }

  /// To be called before [#each], in a transaction of its own: a file that breaks off half way has
  /// been taken as well.
  @PreAuthorize("@access.may('completion:read')")
  @Transactional
  public void exporting(CompletionFilter filter) {
    events.publishEvent(new CompletionExported(filter));
  }

  /// Hands over every matching row, of all pages, as they come from the database.
  public void each(CompletionFilter filter, Consumer<Stream<CompletionRow>> reader) {
    try (var rows = queries.all(company(), today(), filter)) {
      reader.accept(rows);
    }
  }

  private CompanyId company() {
    return access.actor().company();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
