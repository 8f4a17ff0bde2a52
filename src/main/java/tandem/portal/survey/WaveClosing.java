package tandem.portal.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.identity.Acting;

/// Ends waves. In one transaction the responses are shuffled and the wave is closed; then, once
/// that is certain, the key is destroyed and the old rows are wiped. Whatever a crash leaves of the
/// last two is made up for within a minute of the next start.
@Component
class WaveClosing {
  private static final Logger LOG = LoggerFactory.getLogger(WaveClosing.class);

  private final WaveQueries queries;
  private final WaveRepository waves;
  private final ResponseRepository responses;
  private final WaveKeys keys;
  private final Steps steps;

  WaveClosing(
      WaveQueries queries,
      WaveRepository waves,
      ResponseRepository responses,
      WaveKeys keys,
      Steps steps) {
    this.queries = queries;
    this.waves = waves;
    this.responses = responses;
    this.keys = keys;
    this.steps = steps;
  }

  /// Today, how a transaction is run, what was asked, and who hears of it.
  @Component
  record Steps(
      Clock clock,
      TransactionTemplate transaction,
      InstrumentRepository instruments,
      WaveNews news) {}

  /// Closes an open wave. Of several who do so at once one does it; for the others, as for a wave
  /// closed before, there is nothing left to do.
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  void close(WaveId id) {
    close(id, null);
  }

  /// Closes it although its last day is not over, and remembers why.
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  void closeEarly(WaveId id, String reason) {
    close(id, reason);
  }

  private void close(WaveId id, @Nullable String reason) {
    boolean closed =
        Acting.as(
            Acting.Task.WAVES,
            () ->
                Boolean.TRUE.equals(steps.transaction().execute(_ -> shuffleAndClose(id, reason))));
    if (closed) {
      finish(id);
    }
  }

  private boolean shuffleAndClose(WaveId id, @Nullable String reason) {
    Wave wave = waves.lock(id).orElseThrow();
    if (wave.state() != WaveState.OPEN) {
      return false;
    }
    LocalDate today = LocalDate.now(steps.clock());
    Set<String> wordItems = steps.instruments().get(wave.instrument()).wordItems();
    var names = new NameMask(wordItems.isEmpty() ? List.of() : queries.names(wave.alliance()));
    responses.shuffle(id, wordItems, wave.kDistribution(), names);
    LocalDate lastDay = today.isBefore(wave.closesOn()) ? today : wave.closesOn();
    waves.close(id, lastDay);
    if (reason == null) {
      steps.news().moved(WaveMoved.Turn.CLOSED, wave.alliance(), id, null);
    } else {
      waves.note(
          id,
          new WaveRow.Change(
              WaveRow.Change.What.CLOSED_EARLY, today, wave.closesOn(), lastDay, reason));
      steps.news().moved(WaveMoved.Turn.CLOSED_EARLY, wave.alliance(), id, lastDay);
    }
    return true;
  }

  private void finish(WaveId id) {
    try {
      keys.destroy(id);
      responses.wipeDeadRows(id);
      keys.forget(id);
    } catch (RuntimeException e) {
      LOG.warn(
          "Wave {} is closed; its key is destroyed and its old rows are wiped at the next try, in a"
              + " minute: {}",
          id,
          e.getClass().getSimpleName());
    }
  }

  /// Closes what is due, and makes up for what a crash or a busy table left undone: keys that are
  /// still there, rows not yet wiped. A wave with which that fails holds up no other.
  @Scheduled(fixedDelay = 60_000)
  void closeDue() {
    try {
      Acting.as(Acting.Task.WAVES, () -> queries.closedAmong(keys.all())).forEach(this::finish);
      keys.letGo();
      keys.unwiped().forEach(this::finish);
      Acting.as(Acting.Task.WAVES, () -> queries.due(LocalDate.now(steps.clock())))
          .forEach(this::tryToClose);
    } catch (RuntimeException e) {
      LOG.warn(
          "Waves that are due could not be closed, next try in a minute: {}",
          e.getClass().getSimpleName());
    }
  }

  private void tryToClose(WaveId id) {
    try {
      close(id);
    } catch (RuntimeException e) {
      LOG.warn(
          "Wave {} could not be closed, next try in a minute: {}",
          id,
          e.getClass().getSimpleName());
    }
  }
}
