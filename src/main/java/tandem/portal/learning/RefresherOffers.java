package tandem.portal.learning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.notification.MailService;

/// Looks every hour to whom a refresher is due, company by company, and tells them. Which questions
/// it asks is chosen when the person opens it: this task sees no answers.
@Component
@EnableConfigurationProperties(RefresherRules.class)
class RefresherOffers {
  static final String MAIL = "learning.mail.refresher";
  private static final Logger LOG = LoggerFactory.getLogger(RefresherOffers.class);

  private final TransactionTemplate transaction;
  private final RefresherDueQueries queries;
  private final RefresherRepository repository;
  private final ModuleContents contents;
  private final Surroundings around;

  @Component("refresherSurroundings")
  record Surroundings(RefresherRules rules, MailService mails, Clock clock) {}

  RefresherOffers(
      TransactionTemplate transaction,
      RefresherDueQueries queries,
      RefresherRepository repository,
      ModuleContents contents,
      Surroundings around) {
    this.transaction = transaction;
    this.queries = queries;
    this.repository = repository;
    this.contents = contents;
    this.around = around;
  }

  @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
  void offerAll() {
    companies()
        .forEach(
            company -> {
              try {
                offer(company);
              } catch (RuntimeException e) {
                LOG.warn(
                    "Refreshers could not be offered, next try in an hour: {}",
                    e.getClass().getSimpleName());
              }
            });
  }

  private List<CompanyId> companies() {
    return Acting.as(
        Acting.Task.REFRESHERS,
        () -> Objects.requireNonNull(transaction.execute(_ -> queries.companies())));
  }

  void offer(CompanyId company) {
    Acting.as(
        Acting.Task.REFRESHERS,
        company,
        () -> Objects.requireNonNull(transaction.execute(_ -> offerWhatIsDue(company))));
  }

  private List<RefresherDue> offerWhatIsDue(CompanyId company) {
    OffsetDateTime now = OffsetDateTime.now(around.clock());
    repository.oneAtATime(company);
    List<RefresherDue> due = queries.due(company, around.rules().atMostEvery(), now);
    repository.offer(due, now);
    if (around.rules().mail()) {
      due.stream()
          .collect(groupingBy(RefresherDue::version, mapping(RefresherDue::person, toList())))
          .forEach(this::tell);
    }
    return due;
  }

  private void tell(UUID version, List<PersonId> people) {
    around.mails().write(people, MAIL, LearningRoutes.refresher(contents.of(version).id()));
  }
}
