package tandem.portal.survey.result;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.portal.identity.Acting;
import tandem.portal.survey.InstrumentRepository;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveMoved;
import tandem.portal.survey.WaveQueries;
import tandem.portal.survey.WaveRow;

/// Counts a wave once, when it closes, and writes down what of it may be seen. Waves that were
/// closed without it, by an earlier version or as demo data, are made up for at the start.
@Component
class Publishing {
  private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

  private final WaveQueries waves;
  private final InstrumentRepository instruments;
  private final ResultQueries queries;
  private final PublishedRepository published;
  private final TransactionTemplate transaction;

  Publishing(
      WaveQueries waves,
      InstrumentRepository instruments,
      ResultQueries queries,
      PublishedRepository published,
      TransactionTemplate transaction) {
    this.waves = waves;
    this.instruments = instruments;
    this.queries = queries;
    this.published = published;
    this.transaction = transaction;
  }

  /// In the transaction that closes the wave: there is no moment at which one has closed and the
  /// other not.
  @EventListener
  void closed(WaveMoved moved) {
    switch (moved.turn()) {
      case CLOSED, CLOSED_EARLY -> store(moved.wave());
      case PLANNED, CHANGED, TAKEN_BACK, OPENED, EXTENDED -> {}
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void makeUp() {
    Acting.run(
        Acting.Task.WAVES,
        () -> {
          List<WaveId> missing = transaction.execute(_ -> published.missing());
          for (WaveId wave : missing) {
            try {
              transaction.executeWithoutResult(_ -> store(wave));
            } catch (RuntimeException e) {
              LOG.warn(
                  "Results of wave {} are worked out at each look: {}",
                  wave,
                  e.getClass().getSimpleName());
            }
          }
        });
  }

  private void store(WaveId wave) {
    Acting.run(
        Acting.Task.WAVES,
        () -> waves.row(wave).ifPresent(row -> published.store(wave, count(row))));
  }

  /// What of the wave may be seen; worked out now where nobody has written it down.
  ///
  /// @param wanted groups whose figures are needed
  @Transactional(propagation = Propagation.MANDATORY)
  public PublishedWave of(WaveRow row, Predicate<PublishedGroup> wanted) {
    Optional<PublishedWave> written = published.find(row.wave().id(), wanted);
    return written.orElseGet(() -> count(row));
  }

  private PublishedWave count(WaveRow row) {
    var count = new WaveCount(instruments.get(row.wave().instrument()), row.cells());
    queries.each(row.wave().id(), (answers, cell) -> count.add(cell, answers));
    return new WaveRelease(count, row.wave().kMean(), row.wave().kDistribution()).published();
  }
}
