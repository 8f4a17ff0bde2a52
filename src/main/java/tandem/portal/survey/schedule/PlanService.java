package tandem.portal.survey.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Access;
import tandem.portal.identity.Acting;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveDraft;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveMoved;
import tandem.portal.survey.WaveNews;
import tandem.portal.survey.WaveRepository;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveService;
import tandem.portal.survey.WaveState;

/// A partner manager's door to the days of waves: the whole sequence at once, changing and taking
/// back what is planned, giving an open wave more time. Nothing here tells how many have answered.
@Service
@PreAuthorize("@access.may('survey:plan')")
@Transactional(readOnly = true)
public class PlanService {
  /// From so many sellers on each side, half of them are enough for distributions.
  private static final int LARGE = 2 * WaveDraft.SMALLEST_K_DISTRIBUTION;

  private final Access access;
  private final AllianceService alliances;
  private final WaveService waves;
  private final Calendar calendar;
  private final Writing writing;

  PlanService(
      Access access,
      AllianceService alliances,
      WaveService waves,
      Calendar calendar,
      Writing writing) {
    this.access = access;
    this.alliances = alliances;
    this.waves = waves;
    this.calendar = calendar;
    this.writing = writing;
  }

  /// What says which day is what.
  @Component
  record Calendar(ScheduleQueries queries, OpeningDay opening, SurveyRules rules, Clock clock) {
    LocalDate today() {
      return LocalDate.now(clock);
    }
  }

  /// Where changes go.
  @Component
  record Writing(WaveRepository waves, ScheduleRepository schedule, WaveNews news) {}

  /// The waves that should be planned from the signature on and are not yet.
  public List<WaveDraft> missing(AllianceId id) {
    Alliance alliance = planned(id);
    boolean large = Acting.as(Acting.Task.WAVES, () -> calendar.queries().smallerSide(id)) >= LARGE;
    return new Sequence(alliance.signedOn(), large)
        .missing(
            calendar.today(),
            waves.list(id).stream()
                .map(WaveRow::wave)
                .map(
                    wave ->
                        new Sequence.Existing(
                            calendar.queries().instrument(wave), wave.opensOn(), wave.closesOn()))
                .toList());
  }

  /// Plans all of [#missing]. Each can be changed or taken back until it opens.
  ///
  /// @return how many
  @Transactional
  @PreAuthorize("@access.may('survey:plan')")
  public int planMissing(AllianceId alliance) {
    List<WaveDraft> missing = missing(alliance);
    missing.forEach(draft -> waves.plan(alliance, draft));
    return missing.size();
  }

  /// What a planned wave is to be, for the form that changes it.
  public WaveDraft draft(WaveId id) {
    Wave wave = wave(id);
    return new WaveDraft(
        calendar.queries().instrument(wave),
        wave.opensOn(),
        wave.closesOn(),
        wave.kMean(),
        wave.kDistribution(),
        wave.asksManagement());
  }

  /// @throws ConflictException when it is not planned any more
  @Transactional
  @PreAuthorize("@access.may('survey:plan')")
  public void change(WaveId id, WaveDraft draft) {
    Wave wave = stillPlanned(id);
    Instrument instrument =
        waves.instruments(wave.alliance()).stream()
            .filter(one -> one.slug().equals(draft.instrument()))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("instrument " + draft.instrument()));
    writing.schedule().change(id, instrument.id(), draft);
    writing.news().moved(WaveMoved.Turn.CHANGED, wave.alliance(), id, draft.closesOn());
  }

  /// @throws ConflictException when it is not planned any more
  @Transactional
  @PreAuthorize("@access.may('survey:plan')")
  public void takeBack(WaveId id) {
    Wave wave = stillPlanned(id);
    writing.schedule().delete(id);
    writing.news().moved(WaveMoved.Turn.TAKEN_BACK, wave.alliance(), id, null);
  }

  /// Gives an open wave more days. Everything else about it stays frozen.
  ///
  /// @param until its new last day, later than the old and at most a year after the first
  /// @param reason shown with the wave and its results
  /// @throws ConflictException when it is not open any more, or the day is not later or too late
  /// @throws IllegalArgumentException without a reason
  @Transactional
  @PreAuthorize("@access.may('survey:plan')")
  public void extend(WaveId id, LocalDate until, String reason) {
    Wave wave = locked(id);
    LocalDate today = calendar.today();
    if (wave.state() != WaveState.OPEN || wave.closesOn().isBefore(today)) {
      throw new ConflictException("survey.waves.conflict.notOpen");
    }
    if (!until.isAfter(wave.closesOn()) || until.isAfter(wave.opensOn().plusYears(1))) {
      throw new ConflictException("survey.waves.conflict.notLater");
    }
    writing
        .waves()
        .note(
            id,
            new WaveRow.Change(
                WaveRow.Change.What.EXTENDED, today, wave.closesOn(), until, reason));
    writing.schedule().extend(id, until);
    writing.news().moved(WaveMoved.Turn.EXTENDED, wave.alliance(), id, until);
  }

  /// What the waves of an alliance have done and will do by themselves.
  public Map<WaveId, Outlook> outlook(AllianceId id) {
    List<Wave> all = waves.list(id).stream().map(WaveRow::wave).toList();
    var runs = calendar.queries().runs(all.stream().map(Wave::id).toList());
    var outlook = new HashMap<WaveId, Outlook>();
    all.forEach(
        wave -> {
          List<LocalDate> run = runs.getOrDefault(wave.id(), List.of());
          outlook.put(
              wave.id(),
              new Outlook(
                  wave.state() == WaveState.PLANNED ? calendar.opening().hindrance(wave) : null,
                  run,
                  wave.state() == WaveState.CLOSED
                      ? List.of()
                      : new ReminderDays(wave.opensOn(), wave.closesOn(), run)
                          .coming(calendar.rules())));
        });
    return outlook;
  }

  private Alliance planned(AllianceId id) {
    access.requireIn(SurveyPermissions.PLAN, id.value());
    return alliances.get(id);
  }

  private Wave stillPlanned(WaveId id) {
    Wave wave = locked(id);
    if (wave.state() != WaveState.PLANNED) {
      throw new ConflictException("survey.waves.conflict.opened");
    }
    return wave;
  }

  private Wave locked(WaveId id) {
    wave(id);
    return writing.waves().lock(id).orElseThrow(() -> new NotFoundException("wave " + id));
  }

  /// @throws NotFoundException for a wave of an alliance one does not plan for
  private Wave wave(WaveId id) {
    Wave wave = calendar.queries().wave(id).orElseThrow(() -> new NotFoundException("wave " + id));
    access.requireIn(SurveyPermissions.PLAN, wave.alliance().value());
    return wave;
  }
}
