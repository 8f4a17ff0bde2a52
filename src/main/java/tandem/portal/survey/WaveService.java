package tandem.portal.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// A partner manager's door to the waves of an alliance: plan, open, close. Nothing here tells how
/// many have answered.
@Service
@PreAuthorize("@access.may('survey:plan')")
@Transactional(readOnly = true)
public class WaveService {
  private static final String TRUST = "trust";
  private static final int DAYS_OPEN = 14;

  private final WaveQueries queries;
  private final WaveRepository waves;
  private final InstrumentRepository instruments;
  private final Planning planning;
  private final WaveClosing closing;

  WaveService(
      WaveQueries queries,
      WaveRepository waves,
      InstrumentRepository instruments,
      Planning planning,
      WaveClosing closing) {
    this.queries = queries;
    this.waves = waves;
    this.instruments = instruments;
    this.planning = planning;
    this.closing = closing;
  }

  /// Who plans, on which day, and who hears of it.
  @Component
  record Planning(Access access, Clock clock, WaveNews news, WaveOpening opening) {}

  /// All waves of the alliance, by the day they open.
  public List<WaveRow> list(AllianceId alliance) {
    requirePlanning(alliance);
    return queries.rows(alliance);
  }

  /// The wave that is open now.
  public Optional<Wave> running(AllianceId alliance) {
    requirePlanning(alliance);
    return queries.openIn(alliance);
  }

  /// The wave that should come next: 0, 3, 6, 12, 18, 24 … months after the signature, two weeks
  /// long.
  public WaveDraft suggest(Alliance alliance) {
    requirePlanning(alliance.id());
    LocalDate today = LocalDate.now(planning.clock());
    LocalDate last =
        queries.rows(alliance.id()).stream()
            .map(row -> row.wave().closesOn())
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    LocalDate start = alliance.signedOn();
    for (int months = 0; start.isBefore(today) || !start.isAfter(last); ) {
      months += months < 6 ? 3 : 6;
      start = alliance.signedOn().plusMonths(months);
    }
    return new WaveDraft(
        TRUST,
        start,
        start.plusDays(DAYS_OPEN),
        WaveDraft.SMALLEST_K_MEAN,
        WaveDraft.SMALLEST_K_DISTRIBUTION);
  }

  /// What a wave can ask with.
  public List<Instrument> instruments(AllianceId alliance) {
    requirePlanning(alliance);
    return instruments.newest(alliance);
  }

  /// @throws NotFoundException for an instrument there is none of
  @Transactional
  @PreAuthorize("@access.may('survey:plan')")
  public WaveId plan(AllianceId alliance, WaveDraft draft) {
    requirePlanning(alliance);
    Instrument instrument =
        instruments.newest(alliance).stream()
            .filter(one -> one.slug().equals(draft.instrument()))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("instrument " + draft.instrument()));
    WaveId id = waves.insert(alliance, instrument.id(), draft);
    planning.news().moved(WaveMoved.Turn.PLANNED, alliance, id, null);
    return id;
  }

  /// The cells the wave would get if it opened now.
  public List<Cell> preview(WaveId id) {
    Wave wave = queries.wave(id).orElseThrow(() -> unknown(id));
    requirePlanning(wave.alliance());
    return Coarsening.cells(queries.roster(wave.alliance()), wave.kMean());
  }

  /// Opens a planned wave today, whatever its first day was to be.
  ///
  /// @throws ConflictException when it is not planned any more, another is open, its last day is
  ///     over, or there is nobody to ask
  @Transactional
  @PreAuthorize("@access.may('survey:plan')")
  public void open(WaveId id) {
    Wave wave = queries.wave(id).orElseThrow(() -> unknown(id));
    requirePlanning(wave.alliance());
    planning.opening().open(id);
  }

  /// Closes an open wave before its last day is over. There is no way back.
  ///
  /// @param reason shown with the wave and its results, see [WaveRow.Change#MOST_LETTERS]
  /// @throws IllegalArgumentException without a reason
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  @PreAuthorize("@access.may('survey:plan')")
  public void close(WaveId id, String reason) {
    Wave wave = queries.wave(id).orElseThrow(() -> unknown(id));
    requirePlanning(wave.alliance());
    if (wave.state() == WaveState.PLANNED) {
      throw new ConflictException("survey.waves.conflict.planned");
    }
    closing.closeEarly(id, reason);
  }

  private void requirePlanning(AllianceId alliance) {
    planning.access().requireIn(SurveyPermissions.PLAN, alliance.value());
  }

  private static NotFoundException unknown(WaveId id) {
    return new NotFoundException("wave " + id);
  }
}
