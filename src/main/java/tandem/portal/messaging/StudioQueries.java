package tandem.portal.messaging;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;
import static tandem.db.messaging.Tables.VALUE_MESSAGE_VERSION;
import static tandem.db.messaging.Tables.WORK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.CompanyId;
import tandem.portal.platform.Json;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;

/// Rows for whoever writes and signs, each screen's in one query.
@Component
class StudioQueries {
  private static final double NEARLY_THE_SAME = 0.6;

  private final DSLContext db;
  private final Json json;
  private final Clock clock;

  record Place(Kind kind, Audience audience) {}

  StudioQueries(DSLContext db, Json json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /// Everything of a kind in the studio of an alliance, seen from one side. Of the other side's
  /// draft there is only that it exists.
  List<StudioRow> studio(AllianceId alliance, Kind kind, SideId mySide) {
    LocalDate today = LocalDate.now(clock);
    OffsetDateTime fresh = OffsetDateTime.now(clock).minusMonths(StudioRow.STALE_MONTHS);
    var open = VALUE_MESSAGE_VERSION.as("open");
    var published = VALUE_MESSAGE_VERSION.as("published");
    var approved = VALUE_MESSAGE_VERSION.as("approved");
    var base = VALUE_MESSAGE_VERSION.as("base");
    return db.select(
            VALUE_MESSAGE.ID,
            VALUE_MESSAGE.JOB_ROLE,
            titles(open.CONTENT),
            titles(published.CONTENT),
            published.NUMBER,
            WORK.VERSION_ID,
            WORK.NUMBER,
            WORK.STATE,
            WORK.AUTHOR_SIDE,
            WORK.GIVEN_BACK,
            WORK.EDITED_AT,
            open.ID,
            published.PUBLISHED_AT,
            published.STATE,
            published.VALID_UNTIL,
            open.PUBLISH_FROM,
            VALUE_MESSAGE.VARIANT_OF,
            VALUE_MESSAGE.FOR_SIDE,
            base.PUBLISHED_AT,
            VALUE_MESSAGE.AUDIENCE_SIDE,
            VALUE_MESSAGE.INDUSTRIES)
        .from(VALUE_MESSAGE)
        .leftJoin(WORK)
        .on(WORK.MESSAGE_ID.eq(VALUE_MESSAGE.ID))
        .leftJoin(open)
        .on(open.ID.eq(WORK.VERSION_ID))
        .leftJoin(published)
        .on(
            published.MESSAGE_ID.eq(VALUE_MESSAGE.ID),
            published.NUMBER.eq(
                select(max(approved.NUMBER))
                    .from(approved)
                    .where(
                        approved.MESSAGE_ID.eq(VALUE_MESSAGE.ID),
                        approved.STATE.in(
                            VersionState.PUBLISHED.name(), VersionState.RETIRED.name()))))
        .leftJoin(base)
        .on(
            base.MESSAGE_ID.eq(VALUE_MESSAGE.VARIANT_OF),
            base.STATE.eq(VersionState.PUBLISHED.name()))
        .where(VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value()), VALUE_MESSAGE.KIND.eq(kind.name()))
        .orderBy(VALUE_MESSAGE.POSITION, VALUE_MESSAGE.ID)
        .limit(200)
        .fetch(
            r -> {
              StudioRow.@Nullable Open work =
                  r.value6() == null
                      ? null
                      : new StudioRow.Open(
                          new VersionId(r.value6()),
                          r.value7(),
                          VersionState.valueOf(r.value8()),
                          new SideId(r.value9()),
                          r.value9().equals(mySide.value()),
                          r.value10(),
                          r.value11().toInstant(),
                          r.value16());
              boolean readable = r.value12() != null;
              boolean retired = VersionState.RETIRED.name().equals(r.value14());
              Variant variant =
                  r.value17() == null
                      ? null
                      : new Variant(new MessageId(r.value17()), new SideId(r.value18()));
              return new StudioRow(
                  new MessageId(r.value1()),
                  kind,
                  AudienceColumns.read(r.value2(), r.value20(), r.value21()),
                  readable ? localized(r.value3()) : localized(r.value4()),
                  retired ? null : r.value5(),
                  retired,
                  !retired && r.value13() != null && r.value13().isBefore(fresh),
                  new Validity(null, retired ? null : r.value15()),
                  new Validity(null, retired ? null : r.value15()).end(today),
                  work,
                  variant,
                  !retired
                      && r.value13() != null
                      && r.value19() != null
                      && r.value13().isBefore(r.value19()),
                  variant == null || variant.side().equals(mySide));
            });
  }

  /// Whose own words a message is; empty for one that is for both sides.
  Optional<Variant> variant(MessageId message) {
    return db.select(VALUE_MESSAGE.VARIANT_OF, VALUE_MESSAGE.FOR_SIDE)
        .from(VALUE_MESSAGE)
        .where(VALUE_MESSAGE.ID.eq(message.value()), VALUE_MESSAGE.VARIANT_OF.isNotNull())
        .fetchOptional(r -> new Variant(new MessageId(r.value1()), new SideId(r.value2())));
  }

  /// Whether what is published of a side's own words is older than what is published of the message
  /// they stand for.
  boolean isBehind(MessageId variant) {
    var words = VALUE_MESSAGE_VERSION.as("words");
    return db.fetchExists(
        selectOne()
            .from(VALUE_MESSAGE)
            .join(words)
            .on(
                words.MESSAGE_ID.eq(VALUE_MESSAGE.ID),
                words.STATE.eq(VersionState.PUBLISHED.name()))
            .join(VALUE_MESSAGE_VERSION)
            .on(
                VALUE_MESSAGE_VERSION.MESSAGE_ID.eq(VALUE_MESSAGE.VARIANT_OF),
                VALUE_MESSAGE_VERSION.STATE.eq(VersionState.PUBLISHED.name()))
            .where(
                VALUE_MESSAGE.ID.eq(variant.value()),
                words.PUBLISHED_AT.lt(VALUE_MESSAGE_VERSION.PUBLISHED_AT)));
  }

  /// A side's own words for a message, if it has begun any.
  Optional<MessageId> variantFor(MessageId message, SideId side) {
    return db.select(VALUE_MESSAGE.ID)
        .from(VALUE_MESSAGE)
        .where(
            VALUE_MESSAGE.VARIANT_OF.eq(message.value()), VALUE_MESSAGE.FOR_SIDE.eq(side.value()))
        .fetchOptional(r -> new MessageId(r.value1()));
  }

  /// Versions of the acting company's alliances whose day has come.
  List<VersionId> scheduledUpTo(LocalDate day) {
    return db.select(VALUE_MESSAGE_VERSION.ID)
        .from(VALUE_MESSAGE_VERSION)
        .where(
            VALUE_MESSAGE_VERSION.STATE.eq(VersionState.SCHEDULED.name()),
            VALUE_MESSAGE_VERSION.PUBLISH_FROM.le(day))
        .orderBy(VALUE_MESSAGE_VERSION.PUBLISH_FROM, VALUE_MESSAGE_VERSION.ID)
        .fetch(r -> new VersionId(r.value1()));
  }

  List<CompanyId> companies() {
    return db.select(COMPANY.ID)
        .from(COMPANY)
        .orderBy(COMPANY.ID)
        .fetch(r -> new CompanyId(r.value1()));
  }

  /// What sellers read already and says nearly the same in either language, the most alike, of
  /// what somebody could be offered beside it for the same customer.
  /// Compared are the stories, by the trigrams they share (pg_trgm): 1 is the same, and two stories
  /// about different things share a third at most.
  Optional<Alike> alike(
      AllianceId alliance, MessageId message, Audience audience, MessageContent content) {
    Field<Double> similarity =
        greatest(
            inline(0.0),
            Languages.ALL.stream()
                .map(
                    language ->
                        field(
                            "public.similarity({0}, {1})",
                            Double.class,
                            coalesce(
                                field(
                                    "{0} #>> array[{1}, 'story']",
                                    String.class,
                                    VALUE_MESSAGE_VERSION.CONTENT,
                                    inline(language.getLanguage())),
                                inline("")),
                            val(content.in(language).story())))
                .toArray(Field<?>[]::new));
    return db.select(VALUE_MESSAGE.ID, titles(VALUE_MESSAGE_VERSION.CONTENT))
        .from(VALUE_MESSAGE)
        .join(VALUE_MESSAGE_VERSION)
        .on(
            VALUE_MESSAGE_VERSION.MESSAGE_ID.eq(VALUE_MESSAGE.ID),
            ReaderQueries.offered(VALUE_MESSAGE_VERSION, LocalDate.now(clock)))
        .where(
            VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value()),
            VALUE_MESSAGE.ID.ne(message.value()),
            VALUE_MESSAGE.KIND.eq(Kind.MESSAGE.name()),
            VALUE_MESSAGE.VARIANT_OF.isNull(),
            AudienceColumns.meets(audience),
            similarity.ge(NEARLY_THE_SAME))
        .orderBy(similarity.desc(), VALUE_MESSAGE.ID)
        .limit(1)
        .fetchOptional(r -> new Alike(new MessageId(r.value1()), localized(r.value2())));
  }

  /// Whether the version is a draft that the acting side may not read.
  boolean isTheirDraft(VersionId version) {
    return isTheirDraft(WORK.VERSION_ID.eq(version.value()));
  }

  /// Whether the other side is writing on the message.
  boolean isTheirDraft(MessageId message) {
    return isTheirDraft(WORK.MESSAGE_ID.eq(message.value()));
  }

  private boolean isTheirDraft(Condition which) {
    return db.fetchExists(
        selectOne()
            .from(WORK)
            .where(which, WORK.STATE.eq(VersionState.DRAFT.name()))
            .andNotExists(
                selectOne()
                    .from(VALUE_MESSAGE_VERSION)
                    .where(VALUE_MESSAGE_VERSION.ID.eq(WORK.VERSION_ID))));
  }

  /// What it is and for whom, if the message is of this alliance.
  Optional<Place> place(AllianceId alliance, MessageId message) {
    return db.select(
            VALUE_MESSAGE.KIND,
            VALUE_MESSAGE.JOB_ROLE,
            VALUE_MESSAGE.AUDIENCE_SIDE,
            VALUE_MESSAGE.INDUSTRIES)
        .from(VALUE_MESSAGE)
        .where(VALUE_MESSAGE.ID.eq(message.value()), VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value()))
        .fetchOptional(
            r ->
                new Place(
                    Kind.valueOf(r.value1()),
                    AudienceColumns.read(r.value2(), r.value3(), r.value4())));
  }

  boolean sits(AllianceId alliance, SideId side) {
    return db.fetchExists(SIDE, SIDE.ALLIANCE_ID.eq(alliance.value()), SIDE.ID.eq(side.value()));
  }

  /// Who wrote last in a version of one's own side; empty when that person has been erased since.
  String editorOf(VersionId version) {
    return db.select(PERSON.GIVEN_NAME.concat(inline(" ")).concat(PERSON.FAMILY_NAME))
        .from(VALUE_MESSAGE_VERSION)
        .join(PERSON)
        .on(PERSON.ID.eq(VALUE_MESSAGE_VERSION.EDITED_BY))
        .where(VALUE_MESSAGE_VERSION.ID.eq(version.value()))
        .fetchOptional(r -> r.value1())
        .orElse("");
  }

  private static Field<org.jooq.JSONB> titles(Field<org.jooq.JSONB> content) {
    return field(
        "(select jsonb_object_agg(t.key, coalesce(t.value ->> 'title', '')) from jsonb_each({0} -"
            + " {1}) t)",
        org.jooq.JSONB.class, content, inline(MessageContent.VALIDITY));
  }

  private Localized localized(org.jooq.@Nullable JSONB titles) {
    return titles == null ? new Localized(java.util.Map.of()) : json.read(titles, Localized.class);
  }
}
