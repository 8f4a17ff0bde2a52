package tandem.portal.survey.instrument;

import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.survey.Tables.INSTRUMENT;
import static tandem.db.survey.Tables.INSTRUMENT_DRAFT;
import static tandem.db.survey.Tables.INSTRUMENT_SIGNATURE;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Json;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.InstrumentId;

/// Released versions and drafts, as an alliance's partner managers may read them.
@Component
@Transactional(readOnly = true)
class InstrumentQueries {
  private final DSLContext db;
  private final Json json;

  InstrumentQueries(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  /// Those that ship with the portal first, as they are asked; then the alliance's own by age.
  List<InstrumentRow> rows(AllianceId alliance) {
    Map<String, InstrumentRow> rows = new LinkedHashMap<>();
    newest(alliance).forEach(row -> rows.put(row.slug().value(), row));
    inWork(alliance, noCondition())
        .forEach(row -> rows.merge(row.slug().value(), row, InstrumentQueries::with));
    return List.copyOf(rows.values());
  }

  /// What another side than this one has signed; only drafts.
  List<InstrumentRow> proposedTo(AllianceId alliance, SideId side) {
    return inWork(alliance, INSTRUMENT_SIGNATURE.SIDE_ID.ne(side.value()));
  }

  private List<InstrumentRow> inWork(AllianceId alliance, Condition which) {
    return db.select(INSTRUMENT_DRAFT.fields())
        .select(INSTRUMENT_SIGNATURE.SIDE_ID)
        .from(INSTRUMENT_DRAFT)
        .leftJoin(INSTRUMENT_SIGNATURE)
        .on(INSTRUMENT_SIGNATURE.DRAFT_ID.eq(INSTRUMENT_DRAFT.ID))
        .where(INSTRUMENT_DRAFT.ALLIANCE_ID.eq(alliance.value()), which)
        .orderBy(INSTRUMENT_DRAFT.ID)
        .fetch(this::inWork);
  }

  private List<InstrumentRow> newest(AllianceId alliance) {
    return db
        .select(INSTRUMENT.fields())
        .distinctOn(INSTRUMENT.SLUG)
        .from(INSTRUMENT)
        .where(readable(alliance))
        .orderBy(INSTRUMENT.SLUG, INSTRUMENT.VERSION.desc())
        .fetch(this::released)
        .stream()
        .sorted(comparing(InstrumentRow::own).thenComparing(row -> String.valueOf(row.slug())))
        .toList();
  }

  private InstrumentRow released(Record r) {
    Instrument instrument = instrument(r);
    OffsetDateTime at = r.get(INSTRUMENT.RELEASED_AT);
    return new InstrumentRow(
        new Slug(instrument.slug()),
        r.get(INSTRUMENT.ALLIANCE_ID) != null,
        instrument.definition().title(),
        new InstrumentRow.Released(
            instrument.id(),
            instrument.version(),
            (int) instrument.items().count(),
            instrument.definition().minutes(),
            at == null ? null : at.toInstant()),
        null);
  }

  private InstrumentRow inWork(Record r) {
    UUID side = r.get(INSTRUMENT_SIGNATURE.SIDE_ID);
    return new InstrumentRow(
        new Slug(r.get(INSTRUMENT_DRAFT.SLUG)),
        true,
        json.read(r.get(INSTRUMENT_DRAFT.DEFINITION), Instrument.Definition.class).title(),
        null,
        new InstrumentRow.Draft(
            new DraftId(r.get(INSTRUMENT_DRAFT.ID)),
            r.get(INSTRUMENT_DRAFT.EDITED_AT).toInstant(),
            side == null ? null : new SideId(side)));
  }

  private static InstrumentRow with(InstrumentRow released, InstrumentRow inWork) {
    return new InstrumentRow(
        released.slug(), released.own(), released.title(), released.released(), inWork.draft());
  }

  Optional<Instrument> newest(AllianceId alliance, Slug slug) {
    return db.select(INSTRUMENT.fields())
        .from(INSTRUMENT)
        .where(readable(alliance), INSTRUMENT.SLUG.eq(slug.value()))
        .orderBy(INSTRUMENT.VERSION.desc())
        .limit(1)
        .fetchOptional(this::instrument);
  }

  Optional<Instrument> find(AllianceId alliance, InstrumentId id) {
    return db.select(INSTRUMENT.fields())
        .from(INSTRUMENT)
        .where(readable(alliance), INSTRUMENT.ID.eq(id.value()))
        .fetchOptional(this::instrument);
  }

  boolean isOwn(AllianceId alliance, Slug slug) {
    return db.fetchExists(
        INSTRUMENT, INSTRUMENT.ALLIANCE_ID.eq(alliance.value()), INSTRUMENT.SLUG.eq(slug.value()));
  }

  /// Who stored a draft last; empty for somebody of the other company, whose people are not shown.
  String editorOf(DraftId draft) {
    return db.select(concat(PERSON.GIVEN_NAME, inline(" "), PERSON.FAMILY_NAME))
        .from(INSTRUMENT_DRAFT)
        .join(PERSON)
        .on(PERSON.ID.eq(INSTRUMENT_DRAFT.EDITED_BY))
        .where(INSTRUMENT_DRAFT.ID.eq(draft.value()))
        .fetchOptional(r -> r.value1())
        .orElse("");
  }

  private static Condition readable(AllianceId alliance) {
    return INSTRUMENT.ALLIANCE_ID.isNull().or(INSTRUMENT.ALLIANCE_ID.eq(alliance.value()));
  }

  private Instrument instrument(Record r) {
    return new Instrument(
        new InstrumentId(r.get(INSTRUMENT.ID)),
        r.get(INSTRUMENT.SLUG),
        r.get(INSTRUMENT.VERSION),
        json.read(r.get(INSTRUMENT.DEFINITION), Instrument.Definition.class));
  }
}
