package tandem.portal.messaging.usage;

import static org.jooq.impl.DSL.sum;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.messaging.Tables.SELLER_GROUP;
import static tandem.db.messaging.Tables.USAGE;
import static tandem.db.messaging.Tables.VALUE_MESSAGE;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.Memberships;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.messaging.MessageId;

/// Which group somebody sells in, and what is known of groups.
@Component
class UsageQueries {
  private final DSLContext db;

  UsageQueries(DSLContext db) {
    this.db = db;
  }

  /// Empty for whoever does not sell in the alliance.
  Optional<SellerCell> groupOf(PersonId person, AllianceId alliance) {
    return db.select(MEMBERSHIP.SIDE_ID, MEMBERSHIP.JOB_ROLE)
        .from(MEMBERSHIP)
        .join(SIDE)
        .on(SIDE.ID.eq(MEMBERSHIP.SIDE_ID))
        .where(
            MEMBERSHIP.PERSON_ID.eq(person.value()),
            MEMBERSHIP.ROLE.eq(Role.SELLER.name()),
            SIDE.ALLIANCE_ID.eq(alliance.value()),
            Memberships.valid())
        .limit(1)
        .fetchOptional(r -> new SellerCell(new SideId(r.value1()), JobRole.valueOf(r.value2())));
  }

  /// 0 for a group that is too small to be told of.
  int sellers(SellerCell group) {
    return db.select(SELLER_GROUP.SELLERS)
        .from(SELLER_GROUP)
        .where(
            SELLER_GROUP.SIDE_ID.eq(group.side().value()),
            SELLER_GROUP.JOB_ROLE.eq(group.role().name()))
        .fetchOptional(SELLER_GROUP.SELLERS)
        .orElse(0);
  }

  /// Every group of the alliance with so many sellers, used or not. A month of fewer uses counts as
  /// none: what is told a month later, of two of the same months, would tell it by subtraction.
  List<Usage.Group> groups(
      AllianceId alliance, MessageId message, YearMonth first, YearMonth last, int least) {
    Field<BigDecimal> opened = times(Use.OPENED, least);
    Field<BigDecimal> sheets = times(Use.SHEET, least);
    return db.select(SELLER_GROUP.SIDE_ID, SELLER_GROUP.JOB_ROLE, opened, sheets)
        .from(SELLER_GROUP)
        .join(VALUE_MESSAGE)
        .on(
            VALUE_MESSAGE.ID.eq(message.value()),
            VALUE_MESSAGE.ALLIANCE_ID.eq(SELLER_GROUP.ALLIANCE_ID))
        .leftJoin(USAGE)
        .on(
            USAGE.MESSAGE_ID.eq(VALUE_MESSAGE.ID),
            USAGE.SIDE_ID.eq(SELLER_GROUP.SIDE_ID),
            USAGE.JOB_ROLE.eq(SELLER_GROUP.JOB_ROLE),
            USAGE.MONTH.between(first.atDay(1), last.atDay(1)))
        .where(SELLER_GROUP.ALLIANCE_ID.eq(alliance.value()), SELLER_GROUP.SELLERS.ge(least))
        .groupBy(SELLER_GROUP.SIDE_ID, SELLER_GROUP.JOB_ROLE)
        .orderBy(SELLER_GROUP.SIDE_ID, SELLER_GROUP.JOB_ROLE)
        .fetch(
            r ->
                new Usage.Group(
                    new SideId(r.value1()),
                    JobRole.valueOf(r.value2()),
                    told(r.value3(), least),
                    told(r.value4(), least)));
  }

  private static Field<BigDecimal> times(Use kind, int least) {
    return sum(USAGE.TIMES).filterWhere(USAGE.KIND.eq(kind.name()), USAGE.TIMES.ge(least));
  }

  private static @Nullable Integer told(@Nullable BigDecimal times, int least) {
    return times == null || times.intValueExact() < least ? null : times.intValueExact();
  }
}
