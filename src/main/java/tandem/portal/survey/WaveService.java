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
import tandem.portal.notification.MailService;
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
  private final Opening opening;
  private final WaveClosing closing;

  WaveService(
      WaveQueries queries,
      WaveRepository waves,
      InstrumentRepository instruments,
      Opening opening,
      WaveClosing closing) {
    this.queries = queries;
    this.waves = waves;
    this.instruments = instruments;
    this.opening = opening;
    this.closing = closing;
  }

  /// What opening a wave needs beside the wave itself.
  @Component
  record Opening(Access access, WaveKeys keys, MailService mails, Clock clock, WaveNews news) {}

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
    LocalDate today = LocalDate.now(opening.clock());
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
    return instruments.newest();
  }

  /// @throws NotFoundException for an instrument there is none of
  @Transactional
  @PreAuthorize("@access.may('survey:plan')")
  public WaveId plan(AllianceId alliance, WaveDraft draft) {
    requirePlanning(alliance);
    Instrument instrument =
        instruments.newest().stream()
            .filter(one -> one.slug().equals(draft.instrument()))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("instrument " + draft.instrument()));
    WaveId id = waves.insert(alliance, instrument.id(), draft);
    opening.news().moved(WaveState.PLANNED, alliance, id);
    return id;
  }

  /// The cells the wave would get if it opened now.
  public List<Cell> preview(WaveId id) {
    Wave wave = queries.wave(id).orElseThrow(() -> unknown(id));
    requirePlanning(wave.alliance());
    return Coarsening.cells(queries.roster(wave.alliance()), wave.kMean());
  }

  /// Opens a planned wave today: the roster is counted into cells, and from here on instrument, k
  /// and cells are frozen. Every seller of both sides is invited by mail.
  ///
  /// @throws ConflictException when it is not planned any more, another is open, its last day is
  ///     over, or there is nobody to ask
  @Transactional
  @PreAuthorize("@access.may('survey:plan')")
  public void open(WaveId id) {
    Wave wave = waves.lock(id).orElseThrow(() -> unknown(id));
    requirePlanning(wave.alliance());
    LocalDate today = LocalDate.now(opening.clock());
    if (wave.state() != WaveState.PLANNED) {
      throw new ConflictException("survey.waves.conflict.opened");
    }
    if (queries.openIn(wave.alliance()).isPresent()) {
      throw new ConflictException("survey.waves.conflict.another");
    }
    if (wave.closesOn().isBefore(today)) {
      throw new ConflictException("survey.waves.conflict.over");
    }
    List<Cell> cells = Coarsening.cells(queries.roster(wave.alliance()), wave.kMean());
    if (cells.isEmpty()) {
      throw new ConflictException("survey.waves.conflict.nobody");
    }
    waves.open(id, today, cells);
    opening.keys().readOrCreate(id);
    opening.news().moved(WaveState.OPEN, wave.alliance(), id);
    opening
        .mails()
        .write(queries.sellers(wave.alliance()), "survey.mail.opened", SurveyRoutes.answer(id));
  }

  /// Closes an open wave before its last day is over. There is no way back.
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  @PreAuthorize("@access.may('survey:plan')")
  public void close(WaveId id) {
    Wave wave = queries.wave(id).orElseThrow(() -> unknown(id));
    requirePlanning(wave.alliance());
    if (wave.state() == WaveState.PLANNED) {
      throw new ConflictException("survey.waves.conflict.planned");
    }
    closing.close(id);
  }

  private void requirePlanning(AllianceId alliance) {
    opening.access().requireIn(SurveyPermissions.PLAN, alliance.value());
  }

  private static NotFoundException unknown(WaveId id) {
    return new NotFoundException("wave " + id);
  }
}
