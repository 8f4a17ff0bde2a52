package tandem.portal.interchange.scim;

import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.interchange.Tables.SCIM_CELL;
import static tandem.db.interchange.Tables.SCIM_GROUP;
import static tandem.db.interchange.Tables.SCIM_MEMBER;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.Memberships;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.CompanyId;

/// The groups of a directory for whoever says what they mean.
@Component
class GroupCellQueries {
  private static final Condition SELLER = MEMBERSHIP.ROLE.eq("SELLER");

  private final DSLContext db;

  GroupCellQueries(DSLContext db) {
    this.db = db;
  }

  List<MappedGroup> groups(CompanyId company) {
    Field<Integer> members =
        field(
            select(count())
                .from(SCIM_MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(SCIM_MEMBER.PERSON_ID), PERSON.ACTIVE.isTrue())
                .where(SCIM_MEMBER.GROUP_ID.eq(SCIM_GROUP.ID)));
    var meanings =
        multiset(
                select(
                        SIDE.ID,
                        ALLIANCE_.NAME,
                        SCIM_CELL.JOB_ROLE,
                        SCIM_CELL.REGION,
                        SCIM_CELL.TEAM)
                    .from(SCIM_CELL)
                    .join(SIDE)
                    .on(SIDE.ID.eq(SCIM_CELL.SIDE_ID))
                    .join(ALLIANCE_)
                    .on(ALLIANCE_.ID.eq(SIDE.ALLIANCE_ID))
                    .where(SCIM_CELL.GROUP_ID.eq(SCIM_GROUP.ID))
                    .orderBy(ALLIANCE_.NAME, SIDE.ID))
            .convertFrom(rows -> rows.map(Records.mapping(GroupCellQueries::meaning)));
    return db.select(SCIM_GROUP.ID, SCIM_GROUP.DISPLAY_NAME, members, meanings)
        .from(SCIM_GROUP)
        .where(SCIM_GROUP.COMPANY_ID.eq(company.value()))
        .orderBy(SCIM_GROUP.DISPLAY_NAME, SCIM_GROUP.ID)
        .fetch(Records.mapping(MappedGroup::new));
  }

  List<OwnSide> sides(CompanyId company) {
    return db.select(
            SIDE.ID,
            ALLIANCE_.NAME,
            arrayAggDistinct(MEMBERSHIP.REGION),
            arrayAggDistinct(MEMBERSHIP.TEAM))
        .from(SIDE)
        .join(ALLIANCE_)
        .on(ALLIANCE_.ID.eq(SIDE.ALLIANCE_ID))
        .leftJoin(MEMBERSHIP)
        .on(MEMBERSHIP.SIDE_ID.eq(SIDE.ID), SELLER, Memberships.valid())
        .where(SIDE.COMPANY_ID.eq(company.value()))
        .groupBy(SIDE.ID, ALLIANCE_.NAME)
        .orderBy(ALLIANCE_.NAME, SIDE.ID)
        .fetch(
            r ->
                new OwnSide(
                    new SideId(r.value1()), r.value2(), some(r.value3()), some(r.value4())));
  }

  MappingEffect effect(UUID group, SideId side, GroupCell cell) {
    Condition same =
        MEMBERSHIP
            .JOB_ROLE
            .eq(cell.jobRole().name())
            .and(MEMBERSHIP.REGION.eq(cell.region()))
            .and(MEMBERSHIP.TEAM.eq(cell.team()))
            .and(MEMBERSHIP.VALID_UNTIL.isNull());
    return db.select(
            count().filterWhere(MEMBERSHIP.ID.isNull()),
            count().filterWhere(MEMBERSHIP.ID.isNotNull().andNot(same)),
            count().filterWhere(same))
        .from(SCIM_MEMBER)
        .join(PERSON)
        .on(PERSON.ID.eq(SCIM_MEMBER.PERSON_ID), PERSON.ACTIVE.isTrue())
        .leftJoin(MEMBERSHIP)
        .on(
            MEMBERSHIP.PERSON_ID.eq(PERSON.ID),
            MEMBERSHIP.SIDE_ID.eq(side.value()),
            SELLER,
            Memberships.valid())
        .where(SCIM_MEMBER.GROUP_ID.eq(group))
        .fetchSingle(Records.mapping(MappingEffect::new));
  }

  Set<UUID> members(UUID group) {
    return db.select(SCIM_MEMBER.PERSON_ID)
        .from(SCIM_MEMBER)
        .where(SCIM_MEMBER.GROUP_ID.eq(group))
        .fetchSet(SCIM_MEMBER.PERSON_ID);
  }

  boolean isOwn(CompanyId company, UUID group, SideId side) {
    return db.fetchExists(
            SCIM_GROUP, SCIM_GROUP.ID.eq(group), SCIM_GROUP.COMPANY_ID.eq(company.value()))
        && db.fetchExists(SIDE, SIDE.ID.eq(side.value()), SIDE.COMPANY_ID.eq(company.value()));
  }

  private static MappedGroup.Meaning meaning(
      UUID side, String alliance, String jobRole, String region, String team) {
    return new MappedGroup.Meaning(
        new SideId(side), alliance, new GroupCell(JobRole.valueOf(jobRole), region, team));
  }

  private static List<String> some(String @Nullable [] values) {
    return values == null
        ? List.of()
        : Arrays.stream(values).filter(java.util.Objects::nonNull).toList();
  }
}
