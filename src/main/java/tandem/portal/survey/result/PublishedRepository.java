package tandem.portal.survey.result;

import static tandem.db.survey.Tables.PUBLICATION;
import static tandem.db.survey.Tables.PUBLISHED_FIGURE;
import static tandem.db.survey.Tables.PUBLISHED_GROUP;
import static tandem.db.survey.Tables.WAVE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.db.survey.tables.records.PublishedFigureRecord;
import tandem.db.survey.tables.records.PublishedGroupRecord;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;
import tandem.portal.statistics.Battery.Figure;
import tandem.portal.statistics.Covariances;
import tandem.portal.statistics.Published;
import tandem.portal.statistics.Sums;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveState;

/// What of a closed wave may be seen, as it was decided. What may not be seen is not in here.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublishedRepository {
  /// Counts up when counting or deciding changes: then every closed wave is counted anew.
  static final int ENGINE = 3;

  private final DSLContext db;

  PublishedRepository(DSLContext db) {
    this.db = db;
  }

  /// Closed waves that have not been counted, or by an earlier engine.
  List<WaveId> missing() {
    return db.select(WAVE.ID)
        .from(WAVE)
        .leftJoin(PUBLICATION)
        .on(PUBLICATION.WAVE_ID.eq(WAVE.ID), PUBLICATION.ENGINE.eq(ENGINE))
        .where(WAVE.STATE.eq(WaveState.CLOSED.name()), PUBLICATION.WAVE_ID.isNull())
        .orderBy(WAVE.ID)
        .fetch(r -> new WaveId(r.value1()));
  }

  void store(WaveId wave, PublishedWave published) {
    db.deleteFrom(PUBLICATION).where(PUBLICATION.WAVE_ID.eq(wave.value())).execute();
    db.insertInto(PUBLICATION)
        .set(PUBLICATION.WAVE_ID, wave.value())
        .set(PUBLICATION.ENGINE, ENGINE)
        .execute();
    var groups = new ArrayList<PublishedGroupRecord>();
    var figures = new ArrayList<PublishedFigureRecord>();
    for (PublishedGroup group : published.groups()) {
      int number = groups.size() + 1;
      groups.add(record(wave, number, group));
      group.figures().forEach((figure, shown) -> figures.add(record(wave, number, figure, shown)));
    }
    db.insertInto(PUBLISHED_GROUP)
        .columns(PUBLISHED_GROUP.fields())
        .valuesOfRecords(groups)
        .execute();
    for (int from = 0; from < figures.size(); from += AT_ONCE) {
      db.insertInto(PUBLISHED_FIGURE)
          .columns(PUBLISHED_FIGURE.fields())
          .valuesOfRecords(figures.subList(from, Math.min(figures.size(), from + AT_ONCE)))
          .execute();
    }
  }

  private static final int AT_ONCE = 1_000;

  private static PublishedGroupRecord record(WaveId wave, int number, PublishedGroup group) {
    Covariances scale = group.scale();
    var row = new PublishedGroupRecord();
    row.setWaveId(wave.value());
    row.setNumber(number);
    row.setSideId(group.side().value());
    row.setJobRole(group.jobRole() == null ? null : group.jobRole().name());
    row.setRegion(group.region());
    row.setInvited(group.invited());
    row.setAnswered(group.answered().shown().orElse(null));
    row.setHidden(hidden(group.answered()));
    row.setOffered(group.offered());
    row.setScalePeople(scale == null ? null : scale.people());
    row.setScaleItems(scale == null ? null : scale.items());
    row.setScaleSums(scale == null ? null : scale.sums().toArray(Double[]::new));
    return row;
  }

  private static PublishedFigureRecord record(
      WaveId wave, int number, Figure figure, Published<Tallied> published) {
    var row = new PublishedFigureRecord();
    row.setWaveId(wave.value());
    row.setNumber(number);
    row.setKind(kind(figure).name());
    row.setName(name(figure));
    row.setHidden(hidden(published));
    published
        .shown()
        .ifPresent(
            tallied -> {
              row.setPeople(tallied.people());
              row.setTotal(tallied.sums().total());
              row.setSquares(tallied.sums().squares());
              row.setCounts(tallied.counts().toArray(Integer[]::new));
            });
    return row;
  }

  private static @Nullable String hidden(Published<?> published) {
    return published instanceof Published.Protected<?>(var reason) ? reason.name() : null;
  }

  private enum Kind {
    INDEX,
    FACET,
    ITEM
  }

  private static Kind kind(Figure figure) {
    return switch (figure) {
      case Figure.Index _ -> Kind.INDEX;
      case Figure.OfFacet _ -> Kind.FACET;
      case Figure.OfItem _ -> Kind.ITEM;
    };
  }

  private static String name(Figure figure) {
    return switch (figure) {
      case Figure.Index _ -> "";
      case Figure.OfFacet(String facet) -> facet;
      case Figure.OfItem(String item) -> item;
    };
  }

  /// @param wanted groups whose figures are read too
  /// @return empty for a wave not counted, or by another engine
  Optional<PublishedWave> find(WaveId wave, Predicate<PublishedGroup> wanted) {
    if (!db.fetchExists(
        PUBLICATION, PUBLICATION.WAVE_ID.eq(wave.value()), PUBLICATION.ENGINE.eq(ENGINE))) {
      return Optional.empty();
    }
    List<PublishedGroupRecord> groups =
        db.selectFrom(PUBLISHED_GROUP)
            .where(PUBLISHED_GROUP.WAVE_ID.eq(wave.value()))
            .orderBy(PUBLISHED_GROUP.NUMBER)
            .fetch();
    List<Integer> asked =
        groups.stream()
            .filter(row -> wanted.test(group(row, Map.of())))
            .map(PublishedGroupRecord::getNumber)
            .toList();
    Map<Integer, Map<Figure, Published<Tallied>>> figures = new HashMap<>();
    db.selectFrom(PUBLISHED_FIGURE)
        .where(PUBLISHED_FIGURE.WAVE_ID.eq(wave.value()), PUBLISHED_FIGURE.NUMBER.in(asked))
        .forEach(
            row ->
                figures
                    .computeIfAbsent(row.getNumber(), _ -> new HashMap<>())
                    .put(figure(row), published(row)));
    return Optional.of(
        new PublishedWave(
            groups.stream()
                .map(row -> group(row, figures.getOrDefault(row.getNumber(), Map.of())))
                .toList()));
  }

  private static PublishedGroup group(
      PublishedGroupRecord row, Map<Figure, Published<Tallied>> figures) {
    Integer answered = row.getAnswered();
    Integer people = row.getScalePeople();
    return new PublishedGroup(
        new SideId(row.getSideId()),
        row.getJobRole() == null ? null : JobRole.valueOf(row.getJobRole()),
        row.getRegion(),
        row.getInvited(),
        answered == null
            ? new Published.Protected<>(Published.Reason.valueOf(row.getHidden()))
            : new Published.Shown<>(answered),
        row.getOffered(),
        figures,
        people == null
            ? null
            : new Covariances(people, row.getScaleItems(), List.of(row.getScaleSums())));
  }

  private static Figure figure(PublishedFigureRecord row) {
    return switch (Kind.valueOf(row.getKind())) {
      case INDEX -> new Figure.Index();
      case FACET -> new Figure.OfFacet(row.getName());
      case ITEM -> new Figure.OfItem(row.getName());
    };
  }

  private static Published<Tallied> published(PublishedFigureRecord row) {
    return row.getHidden() == null
        ? new Published.Shown<>(
            new Tallied(
                new Sums(row.getPeople(), row.getTotal(), row.getSquares()),
                List.of(row.getCounts())))
        : new Published.Protected<>(Published.Reason.valueOf(row.getHidden()));
  }
}
