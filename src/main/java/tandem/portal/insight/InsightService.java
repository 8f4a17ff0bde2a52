package tandem.portal.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.alliance.Letter;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Access;
import tandem.portal.platform.NotFoundException;
import tandem.portal.statistics.DisclosureControl;

/// One page for those who answer for the alliance: understood, trusted, lived, and what to do next.
@Service
@PreAuthorize("@access.may('insight:read')")
@Transactional(readOnly = true)
public class InsightService {
  private static final DisclosureControl PEOPLE =
      DisclosureControl.forMeans(DisclosureControl.LEAST_FOR_MEANS);

  private final InsightQueries queries;
  private final AllianceService alliances;
  private final Access access;
  private final Weights weights;
  private final Clock clock;

  InsightService(
      InsightQueries queries,
      AllianceService alliances,
      Access access,
      Weights weights,
      Clock clock) {
    this.queries = queries;
    this.alliances = alliances;
    this.access = access;
    this.weights = weights;
    this.clock = clock;
  }

  /// @throws NotFoundException when the actor may not read the insight of this alliance
  public Insight of(AllianceId id) {
    access.requireIn(InsightPermissions.READ, id.value());
    Alliance alliance = alliances.get(id);
    LocalDate today = LocalDate.now(clock);
    List<Timeline> people = queries.people(id);
    PulseReport pulse = new PulseReport(alliance, queries.pulses(id));
    Understanding understanding =
        new UnderstandingReport(weights, PEOPLE, alliance, people, pulse.application(), today)
            .understanding();
    List<QuestionFigure> questions =
        new QuestionReport(
                alliance,
                PEOPLE,
                new QuestionRelease(
                        PEOPLE, queries.firstAnswers(id), stands(alliance, understanding))
                    ::shown,
                today)
            .of(queries.questions(id));
    Trust trust =
        new TrustReport(
                alliance, queries.waves(id), queries.scores(id), queries.answers(id), people)
            .latest()
            .orElse(null);
    Lived lived = pulse.latest().orElse(null);
    return new Insight(
        alliance,
        alliance.monthsSinceSignature(today),
        PEOPLE.k(),
        understanding,
        trust,
        lived,
        questions,
        NextSteps.of(understanding, questions, trust, lived));
  }

  private static Map<SideId, Map<Pillar, LocalDate>> stands(
      Alliance alliance, Understanding understanding) {
    return Map.of(
        alliance.a().id(), understanding.asOf().getOrDefault(Letter.A, Map.of()),
        alliance.b().id(), understanding.asOf().getOrDefault(Letter.B, Map.of()));
  }
}
