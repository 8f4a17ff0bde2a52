package tandem.portal.insight;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Access;
import tandem.portal.platform.NotFoundException;
import tandem.portal.statistics.DisclosureControl;

/// How the check's questions do, for the partner managers who answer for them.
@Service
@PreAuthorize("@access.may('insight:items')")
@Transactional(readOnly = true)
public class CheckAnalysisService {
  private static final DisclosureControl MEANS =
      DisclosureControl.forMeans(DisclosureControl.LEAST_FOR_MEANS);
  private static final DisclosureControl DISTRIBUTIONS =
      DisclosureControl.forDistributions(DisclosureControl.LEAST_FOR_DISTRIBUTIONS);

  private final CheckQueries queries;
  private final InsightQueries insights;
  private final AllianceService alliances;
  private final Access access;
  private final Clock clock;

  CheckAnalysisService(
      CheckQueries queries,
      InsightQueries insights,
      AllianceService alliances,
      Access access,
      Clock clock) {
    this.queries = queries;
    this.insights = insights;
    this.alliances = alliances;
    this.access = access;
    this.clock = clock;
  }

  /// @throws NotFoundException when the actor is no partner manager of this alliance
  public CheckAnalysis of(AllianceId id) {
    access.requireIn(InsightPermissions.ITEMS, id.value());
    Alliance alliance = alliances.get(id);
    LocalDate today = LocalDate.now(clock);
    var release =
        QuestionRelease.beside(
            MEANS, alliance, insights.people(id), insights.firstAnswers(id), today);
    return new CheckReport(alliance, MEANS, DISTRIBUTIONS, release::shown, today)
        .of(queries.questions(id), queries.choices(id), queries.gains(id));
  }
}
