package tandem.portal.messaging;

import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;
import static tandem.db.messaging.Tables.VALUE_MESSAGE_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.springframework.stereotype.Component;
import tandem.db.messaging.tables.ValueMessageVersion;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.Memberships;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.CompanyColour;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.platform.Json;

/// Rows for whoever reads, each screen's in one query.
@Component
class ReaderQueries {
  private final DSLContext db;
  private final Json json;
  private final Clock clock;

  ReaderQueries(DSLContext db, Json json, Clock clock) {
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
        AudienceColumns.suits(industry),
        field(cardinality(VALUE_MESSAGE.INDUSTRIES).gt(0)).desc(),
        most);
  }

  /// Where the reader's side has words of its own for a message, with these: it stays the same
  /// message.
  private List<PublishedMessage> published(
      AllianceId alliance, PersonId reader, Condition which, SortField<?> industries, int most) {
    LocalDate today = LocalDate.now(clock);
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
        .on(
            VALUE_MESSAGE_VERSION.MESSAGE_ID.eq(VALUE_MESSAGE.ID),
            offered(VALUE_MESSAGE_VERSION, today))
        .leftJoin(own)
        .on(own.VARIANT_OF.eq(VALUE_MESSAGE.ID), own.FOR_SIDE.in(sidesOf(reader)))
        .leftJoin(words)
        .on(words.MESSAGE_ID.eq(own.ID), offered(words, today))
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
                    AudienceColumns.read(r.value3(), r.value5(), r.value6()),
                    Boolean.TRUE.equals(r.value4()),
                    r.value7(),
                    r.value8().toInstant(),
                    json.read(r.value9(), MessageContent.class)));
  }

  /// The message whoever follows an address wants: for a side's own words the one they stand for.
  static Condition readAs(MessageId message) {
    var own = VALUE_MESSAGE.as("variant");
    return VALUE_MESSAGE.ID.eq(
        coalesce(
            field(select(own.VARIANT_OF).from(own).where(own.ID.eq(message.value()))),
            val(message.value())));
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

  /// Whether the reader may be offered it, once or again.
  boolean isFor(AllianceId alliance, PersonId reader, MessageId message) {
    return db.fetchExists(
        VALUE_MESSAGE,
        VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value()),
        readAs(message),
        isFor(reader));
  }

  /// Why and by whom it is no longer what it was published as; empty while it is, or never was.
  Optional<Note> retired(AllianceId alliance, PersonId reader, MessageId message) {
    var approved = VALUE_MESSAGE_VERSION;
    return db.select(approved.STATE, approved.RETURN_NOTE, approved.NOTE_SIDE, approved.NOTE_AT)
        .from(approved)
        .join(VALUE_MESSAGE)
        .on(VALUE_MESSAGE.ID.eq(approved.MESSAGE_ID))
        .where(
            VALUE_MESSAGE.ALLIANCE_ID.eq(alliance.value()),
            readAs(message),
            isFor(reader),
            VALUE_MESSAGE.KIND.eq(Kind.MESSAGE.name()),
            approved.STATE.in(VersionState.PUBLISHED.name(), VersionState.RETIRED.name()))
        .orderBy(approved.NUMBER.desc())
        .limit(1)
        .fetchOptional()
        .filter(last -> last.value1().equals(VersionState.RETIRED.name()))
        .map(
            last ->
                new Note(
                    last.value2(),
                    last.value3() == null ? null : new SideId(last.value3()),
                    last.value4() == null ? null : last.value4().toInstant()));
  }

  Contact contact(PersonId person) {
    return db.select(
            PERSON.GIVEN_NAME.concat(inline(" ")).concat(PERSON.FAMILY_NAME),
            COMPANY.NAME,
            PERSON.EMAIL,
            COMPANY.COLOUR)
        .from(PERSON)
        .join(COMPANY)
        .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
        .where(PERSON.ID.eq(person.value()))
        .fetchSingle(
            r ->
                new Contact(
                    r.value1().strip(),
                    r.value2(),
                    r.value3(),
                    r.value4() == null ? CompanyColour.STANDARD : new CompanyColour(r.value4())));
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

  /// What sellers may be offered on a day.
  static Condition offered(ValueMessageVersion of, LocalDate today) {
    return of.STATE
        .eq(VersionState.PUBLISHED.name())
        .and(of.VALID_UNTIL.isNull().or(of.VALID_UNTIL.ge(today)));
  }
}
