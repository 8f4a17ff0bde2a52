package tandem.portal.survey.result;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.identity.Access;
import tandem.portal.platform.NotFoundException;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.InstrumentRepository;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveQueries;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveState;

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
  private final Figures figures;

  ResultService(
      Access access,
      AllianceService alliances,
      WaveQueries waves,
      InstrumentRepository instruments,
      Figures figures) {
    this.access = access;
    this.alliances = alliances;
    this.waves = waves;
    this.instruments = instruments;
    this.figures = figures;
  }

  /// What may be seen, and what stands beside it.
  @Component
  record Figures(Publishing published, ResultQueries queries) {}

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

  /// The sides of which the wave may show any figure; it may be none.
  ///
  /// @throws NotFoundException as [#wave], and for a wave that is not closed
  public List<AllianceSide> shown(WaveId id) {
    Wave wave = wave(id);
    if (wave.state() != WaveState.CLOSED) {
      throw new NotFoundException("results of wave " + id);
    }
    PublishedWave published =
        figures.published().of(waves.row(id).orElseThrow(), PublishedGroup::isWholeSide);
    Alliance alliance = alliances.get(wave.alliance());
    return Stream.of(alliance.a(), alliance.b())
        .filter(
            side ->
                published.group(side.id(), null, null).figures().values().stream()
                    .anyMatch(figure -> figure.shown().isPresent()))
        .toList();
  }

  /// All of it.
  ///
  /// @throws NotFoundException as [#wave], and for a wave that is not closed
  public Results of(WaveId id) {
    return Objects.requireNonNull(read(id, ResultFilter.NONE).results());
  }

  /// Those who fit the filter.
  ///
  /// @throws NotFoundException as [#wave], and for a wave that is not closed
  public Reading read(WaveId id, ResultFilter filter) {
    Wave wave = wave(id);
    if (wave.state() != WaveState.CLOSED) {
      throw new NotFoundException("results of wave " + id);
    }
    Alliance alliance = alliances.get(wave.alliance());
    Instrument instrument = instruments.get(wave.instrument());
    WaveRow row = waves.row(id).orElseThrow();
    PublishedWave published = figures.published().of(row, group -> fits(group, filter));
    return new Reading(
        row,
        alliance,
        instrument,
        filter,
        Offer.of(published, alliance, filter),
        published.groups().stream()
            .filter(group -> group.offered() && !group.isWholeSide())
            .flatMap(group -> turnout(group, alliance).stream())
            .toList(),
        Offer.has(published, alliance, filter)
            ? results(row, alliance, instrument, filter, published)
            : null,
        filter.equals(ResultFilter.NONE) && instrument.items().anyMatch(Instrument.Item::isCore)
            ? trajectory(row, alliance, instrument)
            : List.of(),
        waves.closed(alliance.id()).stream()
            .filter(other -> !other.wave().id().equals(id))
            .toList());
  }

  private List<Reading.Moment> trajectory(WaveRow now, Alliance alliance, Instrument instrument) {
    List<WaveRow> earlier =
        figures
            .queries()
            .closedBefore(now.wave().alliance(), now.wave().number(), instrument.slug())
            .reversed()
            .stream()
            .flatMap(wave -> waves.row(wave).stream())
            .toList();
    return earlier.isEmpty()
        ? List.of()
        : Stream.concat(earlier.stream(), Stream.of(now))
            .map(wave -> moment(wave, alliance))
            .toList();
  }

  private Reading.Moment moment(WaveRow row, Alliance alliance) {
    Scoring.Pair pair = pair(row, alliance);
    return new Reading.Moment(
        row.wave().number(),
        alliance.monthsOnAxis(row.wave().closesOn()),
        Scoring.index(pair.a()),
        Scoring.index(pair.b()));
  }

  /// Every choice there is on the page, one after the other: all of it first.
  ///
  /// @throws NotFoundException as [#wave], and for a wave that is not closed
  public List<Results> everything(WaveId id) {
    Wave wave = wave(id);
    if (wave.state() != WaveState.CLOSED) {
      throw new NotFoundException("results of wave " + id);
    }
    Alliance alliance = alliances.get(wave.alliance());
    Instrument instrument = instruments.get(wave.instrument());
    WaveRow row = waves.row(id).orElseThrow();
    PublishedWave published =
        figures.published().of(row, group -> group.offered() || group.isWholeSide());
    return Stream.concat(
            Stream.of(ResultFilter.NONE),
            published.groups().stream()
                .filter(group -> group.offered() && !group.isWholeSide())
                .map(
                    group ->
                        ResultFilter.NONE.withJobRole(group.jobRole()).withRegion(group.region())))
        .distinct()
        .map(filter -> results(row, alliance, instrument, filter, published))
        .toList();
  }

  private static Optional<GroupTurnout> turnout(PublishedGroup group, Alliance alliance) {
    return group
        .answered()
        .shown()
        .map(
            answered ->
                new GroupTurnout(
                    alliance.side(group.side()).letter(),
                    group.jobRole(),
                    group.region(),
                    answered,
                    group.invited()));
  }

  private static boolean fits(PublishedGroup group, ResultFilter filter) {
    return group.isOf(group.side(), filter.jobRole(), filter.region());
  }

  private Results results(
      WaveRow row,
      Alliance alliance,
      Instrument instrument,
      ResultFilter filter,
      PublishedWave published) {
    var now = Scoring.Pair.of(published, alliance, filter, row.wave().kMean());
    Optional<WaveRow> before = filter.isWholeSides() ? before(row, instrument) : Optional.empty();
    Scoring.Pair then =
        before.map(earlier -> pair(earlier, alliance)).orElse(Scoring.Pair.none(alliance));
    Scoring.Moved moved =
        before.map(earlier -> moved(earlier, row, alliance)).orElse(Scoring.Moved.NOBODY);
    return instrument.items().anyMatch(Instrument.Item::isCore)
        ? new Scoring(row, alliance, instrument, filter, now, then, moved).results()
        : new ItemScoring(
                row,
                alliance,
                instrument,
                filter,
                now,
                now.since(then, moved),
                filter.isWholeSides() ? figures.queries().remarks(row.wave().id()) : Map.of())
            .results();
  }

  /// The last wave before it that asked the same.
  private Optional<WaveRow> before(WaveRow row, Instrument instrument) {
    return figures
        .queries()
        .closedBefore(row.wave().alliance(), row.wave().number(), instrument.slug())
        .stream()
        .findFirst()
        .flatMap(waves::row);
  }

  private Scoring.Moved moved(WaveRow before, WaveRow now, Alliance alliance) {
    return new Scoring.Moved(
        figures.queries().moved(alliance.a().id(), before.wave().id(), now.wave().id()),
        figures.queries().moved(alliance.b().id(), before.wave().id(), now.wave().id()));
  }

  private Scoring.Pair pair(WaveRow row, Alliance alliance) {
    PublishedWave published = figures.published().of(row, PublishedGroup::isWholeSide);
    return Scoring.Pair.of(published, alliance, ResultFilter.NONE, row.wave().kMean());
  }
}
