package tandem.portal.messaging;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;
import static tandem.db.messaging.Tables.VALUE_MESSAGE_VERSION;
import static tandem.db.messaging.Tables.WORK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.db.messaging.tables.ValueMessageVersion;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.Memberships;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.CompanyColour;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.platform.Json;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;

/// Rows for the screens, each screen's in one query.
@Component
class MessageQueries {
  private static final double NEARLY_THE_SAME = 0.6;

  private final DSLContext db;
  private final Json json;
  private final Clock clock;

  record Place(Kind kind, Audience audience) {}

  MessageQueries(DSLContext db, Json json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /// The reader's own job role first, then what is for everybody, then the others'; what is for
  /// every customer before what is for some.
  List<PublishedMessage> published(
      AllianceId alliance, PersonId reader, Condition which, int most) {
    return published(
        alliance, reader, which, field(cardinality(VALUE_MESSAGE.INDUSTRIES).gt(0)).asc(), most);
  }

  /// For a customer of this industry: what is for it alone before what is for every one.
  List<PublishedMessage> published(
      AllianceId alliance, PersonId reader, Industry industry, int most) {
    return published(
        alliance,
        reader,
        suits(industry),
        field(cardinality(VALUE_MESSAGE.INDUSTRIES).gt(0)).desc(),
        most);
  }

  /// Where the reader's side has words of its own for a message, with these: it stays the same
  /// message.
  private List<PublishedMessage> published(
      AllianceId alliance, PersonId reader, Condition which, SortField<?> industries, int most) {
    Field<String> myRole = jobRoleOf(reader, alliance);
    Condition mySide =
        VALUE_MESSAGE.AUDIENCE_SIDE.isNull().or(VALUE_MESSAGE.AUDIENCE_SIDE.in(sidesOf(reader)));
    Field<Boolean> forMe =
        field(VALUE_MESSAGE.JOB_ROLE.isNull().or(VALUE_MESSAGE.JOB_ROLE.eq(myRole)).and(mySide));
    var own = VALUE_MESSAGE.as("own");
    var words = VALUE_MESSAGE_VERSION.as("words");
    return db.select(
            VALUE_MESSAGE.ID,
            ALLIANCE_.NAME,
            VALUE_MESSAGE.JOB_ROLE,
            forMe,
            VALUE_MESSAGE.AUDIENCE_SIDE,
            VALUE_MESSAGE.INDUSTRIES,
            coalesce(words.NUMBER, VALUE_MESSAGE_VERSION.NUMBER),
            coalesce(words.PUBLISHED_AT, VALUE_MESSAGE_VERSION.PUBLISHED_AT),
            coalesce(words.CONTENT, VALUE_MESSAGE_VERSION.CONTENT))
        .from(VALUE_MESSAGE)
        .join(VALUE_MESSAGE_VERSION)
        .on(VALUE_MESSAGE_VERSION.MESSAGE_ID.eq(VALUE_MESSAGE.ID), offered(VALUE_MESSAGE_VERSION))
        .leftJoin(own)
        .on(own.VARIANT_OF.eq(VALUE_MESSAGE.ID), own.FOR_SIDE.in(sidesOf(reader)))
        .leftJoin(words)
        .on(words.MESSAGE_ID.eq(own.ID), offered(words))
        .join(ALLIANCE_)
        .on(ALLIANCE_.ID.eq(VALUE_MESSAGE.ALLIANCE_ID))
        .where(
            VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value()),
            VALUE_MESSAGE.KIND.eq(Kind.MESSAGE.name()),
            VALUE_MESSAGE.VARIANT_OF.isNull(),
            isFor(reader),
            which)
        .orderBy(
            field(mySide).desc(),
            field(VALUE_MESSAGE.JOB_ROLE.eq(myRole)).desc().nullsLast(),
            field(VALUE_MESSAGE.JOB_ROLE.isNull()).desc(),
            industries,
            VALUE_MESSAGE.POSITION,
            VALUE_MESSAGE.ID)
        .limit(most)
        .fetch(
            r ->
                new PublishedMessage(
                    new MessageId(r.value1()),
                    r.value2(),
                    audience(r.value3(), r.value5(), r.value6()),
                    Boolean.TRUE.equals(r.value4()),
                    r.value7(),
                    r.value8().toInstant(),
                    json.read(r.value9(), MessageContent.class)));
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
                  audience(r.value2(), r.value20(), r.value21()),
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

  /// What sellers may be offered today.
  private Condition offered(ValueMessageVersion of) {
    return of.STATE
        .eq(VersionState.PUBLISHED.name())
        .and(of.VALID_UNTIL.isNull().or(of.VALID_UNTIL.ge(LocalDate.now(clock))));
  }

  /// The message whoever follows an address wants: for a side's own words the one they stand for.
  static Condition readAs(MessageId message) {
    var own = VALUE_MESSAGE.as("variant");
    return VALUE_MESSAGE.ID.eq(
        coalesce(
            field(select(own.VARIANT_OF).from(own).where(own.ID.eq(message.value()))),
            val(message.value())));
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

  /// The last day of a message that is over; empty while sellers are offered it, or another reason
  /// keeps it from them.
  Optional<LocalDate> endedOn(AllianceId alliance, PersonId reader, MessageId message) {
    return db.select(VALUE_MESSAGE_VERSION.VALID_UNTIL)
        .from(VALUE_MESSAGE_VERSION)
        .join(VALUE_MESSAGE)
        .on(VALUE_MESSAGE.ID.eq(VALUE_MESSAGE_VERSION.MESSAGE_ID))
        .where(
            VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value()),
            readAs(message),
            isFor(reader),
            VALUE_MESSAGE_VERSION.STATE.eq(VersionState.PUBLISHED.name()),
            VALUE_MESSAGE_VERSION.VALID_UNTIL.lt(LocalDate.now(clock)))
        .fetchOptional(r -> r.value1());
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

  /// Whether the reader may be offered it, once or again.
  boolean isFor(AllianceId alliance, PersonId reader, MessageId message) {
    return db.fetchExists(
        VALUE_MESSAGE,
        VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value()),
        readAs(message),
        isFor(reader));
  }

  /// Whether it was published and is not any more.
  boolean isRetired(AllianceId alliance, PersonId reader, MessageId message) {
    var approved =
        select(VALUE_MESSAGE_VERSION.STATE)
            .from(VALUE_MESSAGE_VERSION)
            .join(VALUE_MESSAGE)
            .on(VALUE_MESSAGE.ID.eq(VALUE_MESSAGE_VERSION.MESSAGE_ID))
            .where(
                VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value()),
                readAs(message),
                isFor(reader),
                VALUE_MESSAGE.KIND.eq(Kind.MESSAGE.name()),
                VALUE_MESSAGE_VERSION.STATE.in(
                    VersionState.PUBLISHED.name(), VersionState.RETIRED.name()))
            .orderBy(VALUE_MESSAGE_VERSION.NUMBER.desc())
            .limit(1);
    return db.fetchOptional(approved)
        .map(last -> last.value1().equals(VersionState.RETIRED.name()))
        .orElse(false);
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
        .on(VALUE_MESSAGE_VERSION.MESSAGE_ID.eq(VALUE_MESSAGE.ID), offered(VALUE_MESSAGE_VERSION))
        .where(
            VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value()),
            VALUE_MESSAGE.ID.ne(message.value()),
            VALUE_MESSAGE.KIND.eq(Kind.MESSAGE.name()),
            VALUE_MESSAGE.VARIANT_OF.isNull(),
            meets(audience),
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
            r -> new Place(Kind.valueOf(r.value1()), audience(r.value2(), r.value3(), r.value4())));
  }

  boolean sits(AllianceId alliance, SideId side) {
    return db.fetchExists(SIDE, SIDE.ALLIANCE_ID.eq(alliance.value()), SIDE.ID.eq(side.value()));
  }

  Contact contact(PersonId person) {
    return db.select(
            PERSON.GIVEN_NAME.concat(inline(" ")).concat(PERSON.FAMILY_NAME),
            COMPANY.NAME,
            PERSON.EMAIL)
        .from(PERSON)
        .join(COMPANY)
        .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
        .where(PERSON.ID.eq(person.value()))
        .fetchSingle(r -> new Contact(r.value1().strip(), r.value2(), r.value3()));
  }

  /// Of what the reader's company hands to customers.
  CompanyColour colour(PersonId reader) {
    String chosen =
        db.select(COMPANY.COLOUR)
            .from(PERSON)
            .join(COMPANY)
            .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
            .where(PERSON.ID.eq(reader.value()))
            .fetchSingle(COMPANY.COLOUR);
    return chosen == null ? CompanyColour.STANDARD : new CompanyColour(chosen);
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

  private static Select<Record1<UUID>> sidesOf(PersonId reader) {
    return select(MEMBERSHIP.SIDE_ID)
        .from(MEMBERSHIP)
        .where(MEMBERSHIP.PERSON_ID.eq(reader.value()), Memberships.valid());
  }

  private static Field<String> jobRoleOf(PersonId reader, AllianceId alliance) {
    return field(
        select(MEMBERSHIP.JOB_ROLE)
            .from(MEMBERSHIP)
            .join(SIDE)
            .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
            .where(
                MEMBERSHIP.PERSON_ID.eq(reader.value()),
                MEMBERSHIP.ROLE.eq(Role.SELLER.name()),
                SIDE.ALLIANCE_ID.eq(alliance.value()),
                Memberships.valid())
            .limit(1));
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

  /// Told to customers of an industry, or of every one.
  private static Condition suits(Industry industry) {
    return cardinality(VALUE_MESSAGE.INDUSTRIES)
        .eq(0)
        .or(val(industry.name()).eq(any(VALUE_MESSAGE.INDUSTRIES)));
  }

  /// Not what the other side's sellers alone tell; whoever signs or leads on either side reads
  /// that, too.
  private static Condition isFor(PersonId reader) {
    return VALUE_MESSAGE
        .AUDIENCE_SIDE
        .isNull()
        .or(VALUE_MESSAGE.AUDIENCE_SIDE.in(sidesOf(reader)))
        .or(
            VALUE_MESSAGE.ALLIANCE_ID.in(
                select(SIDE.ALLIANCE_ID)
                    .from(MEMBERSHIP)
                    .join(SIDE)
                    .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
                    .where(
                        MEMBERSHIP.PERSON_ID.eq(reader.value()),
                        MEMBERSHIP.ROLE.in(Role.PARTNER_MANAGER.name(), Role.EXECUTIVE.name()),
                        Memberships.valid())));
  }

  /// Somebody could be offered both for the same customer: what is told to other people may sound
  /// the same.
  private static Condition meets(Audience audience) {
    Condition meets = noCondition();
    if (audience.role() != null) {
      meets = VALUE_MESSAGE.JOB_ROLE.isNull().or(VALUE_MESSAGE.JOB_ROLE.eq(audience.role().name()));
    }
    if (audience.side() != null) {
      meets =
          meets.and(
              VALUE_MESSAGE
                  .AUDIENCE_SIDE
                  .isNull()
                  .or(VALUE_MESSAGE.AUDIENCE_SIDE.eq(audience.side().value())));
    }
    if (!audience.industries().isEmpty()) {
      meets =
          meets.and(
              cardinality(VALUE_MESSAGE.INDUSTRIES)
                  .eq(0)
                  .or(arrayOverlap(VALUE_MESSAGE.INDUSTRIES, names(audience.industries()))));
    }
    return meets;
  }

  /// As the columns hold it.
  static Audience audience(@Nullable String role, @Nullable UUID side, String[] industries) {
    return new Audience(
        role == null ? null : JobRole.valueOf(role),
        side == null ? null : new SideId(side),
        Arrays.stream(industries).map(Industry::valueOf).toList());
  }

  static String[] names(List<Industry> industries) {
    return industries.stream().map(Industry::name).toArray(String[]::new);
  }
}
