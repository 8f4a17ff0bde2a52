package tandem.portal.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.identity.Access;
import tandem.portal.platform.NotFoundException;

/// Results for partner managers and executives of both sides: the same for both, and only of closed
/// waves.
@Service
@PreAuthorize("@access.may('survey:results')")
@Transactional(readOnly = true)
public class ResultService {
  private final Access access;
  private final AllianceService alliances;
  private final WaveQueries waves;
  private final InstrumentRepository instruments;
  private final ResultQueries queries;

  ResultService(
      Access access,
      AllianceService alliances,
      WaveQueries waves,
      InstrumentRepository instruments,
      ResultQueries queries) {
    this.access = access;
    this.alliances = alliances;
    this.waves = waves;
    this.instruments = instruments;
    this.queries = queries;
  }

  /// The wave itself, also while it has no results.
  ///
  /// @throws NotFoundException for a wave of an alliance whose results one may not see
  public Wave wave(WaveId id) {
    Wave wave = waves.wave(id).orElseThrow(() -> new NotFoundException("wave " + id));
    access.requireIn(SurveyPermissions.RESULTS, wave.alliance().value());
    return wave;
  }

  /// The last wave of the alliance that has results.
  public Optional<WaveRow> latest(AllianceId alliance) {
    access.requireIn(SurveyPermissions.RESULTS, alliance.value());
    return waves.lastClosed(alliance).flatMap(wave -> waves.row(wave.id()));
  }

  /// @throws NotFoundException as [#wave], and for a wave that is not closed
  public Results of(WaveId id) {
    Wave wave = wave(id);
    if (wave.state() != WaveState.CLOSED) {
      throw new NotFoundException("results of wave " + id);
    }
    Alliance alliance = alliances.get(wave.alliance());
    Instrument instrument = instruments.get(wave.instrument());
    WaveRow row = waves.row(id).orElseThrow();
    return instrument.items().anyMatch(Instrument.Item::isCore)
        ? indexed(row, alliance, instrument)
        : new ItemScoring(
                row, alliance, instrument, pair(row, alliance), queries.remarks(wave.id()))
            .results();
  }

  private Results indexed(WaveRow row, Alliance alliance, Instrument instrument) {
    Optional<WaveRow> before =
        queries.closedBefore(row.wave().alliance(), row.wave().number(), instrument.slug()).stream()
            .findFirst()
            .flatMap(waves::row);
    return new Scoring(
            row,
            alliance,
            instrument,
            pair(row, alliance),
            before.map(previous -> pair(previous, alliance)).orElse(Scoring.Pair.NONE),
            before.map(previous -> moved(previous, row, alliance)).orElse(Scoring.Moved.NOBODY))
        .results();
  }

  private Scoring.Moved moved(WaveRow before, WaveRow now, Alliance alliance) {
    return new Scoring.Moved(
        queries.moved(alliance.a().id(), before.wave().id(), now.wave().id()),
        queries.moved(alliance.b().id(), before.wave().id(), now.wave().id()));
  }

  private Scoring.Pair pair(WaveRow row, Alliance alliance) {
    Map<UUID, SideAnswers> answers = queries.answersBySide(row.wave().id());
    return new Scoring.Pair(
        of(answers, alliance.a()),
        of(answers, alliance.b()),
        row.invited(alliance.a().id()),
        row.invited(alliance.b().id()),
        row.wave().kMean());
  }

  private static SideAnswers of(Map<UUID, SideAnswers> answers, AllianceSide side) {
    return answers.getOrDefault(side.id().value(), new SideAnswers(List.of()));
  }
}
