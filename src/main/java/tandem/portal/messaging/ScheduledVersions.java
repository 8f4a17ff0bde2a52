package tandem.portal.messaging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;

/// Publishes what both sides have signed for a day, within a minute of its beginning. It acts for
/// one of the two companies, so that the database's policies hold here as well; of two portals, or
/// of the two companies, the first one does it.
@Component
class ScheduledVersions {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledVersions.class);

  private final StudioQueries queries;
  private final Publication publication;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ScheduledVersions(
      StudioQueries queries,
      Publication publication,
      TransactionTemplate transaction,
      Clock clock) {
    this.queries = queries;
    this.publication = publication;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 60_000)
  void publishDue() {
    try {
      companies().forEach(this::publishDue);
    } catch (RuntimeException e) {
      LOG.warn(
          "Versions that are due could not be looked for, next try in a minute: {}",
          e.getClass().getSimpleName());
    }
  }

  private void publishDue(CompanyId company) {
    for (VersionId version : due(company)) {
      try {
        Acting.as(Acting.Task.PUBLISHING, company, () -> publish(version));
      } catch (RuntimeException e) {
        LOG.warn(
            "Version {} could not be published, next try in a minute: {}",
            version,
            e.getClass().getSimpleName());
      }
    }
  }

  private List<CompanyId> companies() {
    return Acting.as(
        Acting.Task.PUBLISHING,
        () -> Objects.requireNonNull(transaction.execute(_ -> queries.companies())));
  }

  private List<VersionId> due(CompanyId company) {
    return Acting.as(
        Acting.Task.PUBLISHING,
        company,
        () ->
            Objects.requireNonNull(
                transaction.execute(_ -> queries.scheduledUpTo(LocalDate.now(clock)))));
  }

  private VersionId publish(VersionId version) {
    transaction.executeWithoutResult(_ -> publication.comeDue(version));
    return version;
  }
}
