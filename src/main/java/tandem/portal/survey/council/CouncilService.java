package tandem.portal.survey.council;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.identity.Role;
import tandem.portal.platform.NotFoundException;
import tandem.portal.survey.InstrumentRepository;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveQueries;
import tandem.portal.survey.WaveRow;

/// The set-up of waves, for partner managers and executives of both sides, and for HR of both
/// companies, who deal with the works council. Nothing here is known of answers.
@Service
@PreAuthorize("@access.may('survey:setup')")
@Transactional(readOnly = true)
public class CouncilService {
  private static final int MOST = 6;

  private final Access access;
  private final WaveQueries waves;
  private final InstrumentRepository instruments;
  private final CouncilQueries queries;

  CouncilService(
      Access access, WaveQueries waves, InstrumentRepository instruments, CouncilQueries queries) {
    this.access = access;
    this.waves = waves;
    this.instruments = instruments;
    this.queries = queries;
  }

  /// @throws NotFoundException for a wave of an alliance one has no part in
  public Setup of(WaveId id) {
    WaveRow row = waves.row(id).orElseThrow(() -> new NotFoundException("wave " + id));
    if (!sees(row.wave().alliance())) {
      throw new NotFoundException("wave " + id);
    }
    return queries.setup(row, instruments.get(row.wave().instrument()));
  }

  /// The latest waves one may have a paper about, last first.
  public List<PaperRow> papers() {
    Actor actor = access.actor();
    return queries.papers(
        actor.alliancesWhere(SurveyPermissions.SETUP),
        actor.has(Role.HR) ? List.of(actor.company()) : List.of(),
        MOST);
  }

  private boolean sees(AllianceId alliance) {
    Actor actor = access.actor();
    return actor.mayIn(SurveyPermissions.SETUP, alliance.value())
        || (actor.has(Role.HR) && queries.sits(actor.company(), alliance));
  }
}
