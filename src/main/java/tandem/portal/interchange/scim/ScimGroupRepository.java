package tandem.portal.interchange.scim;

import static tandem.db.interchange.Tables.SCIM_CELL;
import static tandem.db.interchange.Tables.SCIM_GROUP;
import static tandem.db.interchange.Tables.SCIM_MEMBER;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.CompanyId;

/// Groups, who is in them, and what they mean.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ScimGroupRepository {
  private final DSLContext db;
  private final Clock clock;

  ScimGroupRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  UUID add(CompanyId company, GroupDraft draft) {
    return db.insertInto(SCIM_GROUP)
        .set(SCIM_GROUP.COMPANY_ID, company.value())
        .set(SCIM_GROUP.DISPLAY_NAME, draft.displayName())
        .set(SCIM_GROUP.SOURCE_ID, draft.sourceId())
        .set(SCIM_GROUP.CHANGED_AT, OffsetDateTime.now(clock))
        .returningResult(SCIM_GROUP.ID)
        .fetchSingle()
        .value1();
  }

  void store(UUID group, GroupDraft draft) {
    db.update(SCIM_GROUP)
        .set(SCIM_GROUP.DISPLAY_NAME, draft.displayName())
        .set(SCIM_GROUP.SOURCE_ID, draft.sourceId())
        .set(SCIM_GROUP.CHANGED_AT, OffsetDateTime.now(clock))
        .where(SCIM_GROUP.ID.eq(group))
        .execute();
  }

  void delete(UUID group) {
    db.deleteFrom(SCIM_GROUP).where(SCIM_GROUP.ID.eq(group)).execute();
  }

  void join(UUID group, Set<UUID> people) {
    db.execute(
        "insert into interchange.scim_member (group_id, person_id, since) select {0}, unnest({1}), {2}"
            + " on conflict do nothing",
        DSL.val(group), DSL.val(people.toArray(UUID[]::new)), DSL.val(OffsetDateTime.now(clock)));
  }

  void leave(UUID group, Set<UUID> people) {
    db.deleteFrom(SCIM_MEMBER)
        .where(
            SCIM_MEMBER.GROUP_ID.eq(group),
            SCIM_MEMBER.PERSON_ID.eq(DSL.any(people.toArray(UUID[]::new))))
        .execute();
  }

  void map(UUID group, UUID side, GroupCell cell) {
    db.insertInto(SCIM_CELL)
        .set(SCIM_CELL.GROUP_ID, group)
        .set(SCIM_CELL.SIDE_ID, side)
        .set(SCIM_CELL.JOB_ROLE, cell.jobRole().name())
        .set(SCIM_CELL.REGION, cell.region())
        .set(SCIM_CELL.TEAM, cell.team())
        .onConflict(SCIM_CELL.GROUP_ID, SCIM_CELL.SIDE_ID)
        .doUpdate()
        .set(SCIM_CELL.JOB_ROLE, cell.jobRole().name())
        .set(SCIM_CELL.REGION, cell.region())
        .set(SCIM_CELL.TEAM, cell.team())
        .execute();
  }

  /// @return whether there was anything to take back
  boolean unmap(UUID group, UUID side) {
    return db.deleteFrom(SCIM_CELL)
            .where(SCIM_CELL.GROUP_ID.eq(group), SCIM_CELL.SIDE_ID.eq(side))
            .execute()
        > 0;
  }
}
