package tandem.portal.interchange.scim;

import static tandem.db.interchange.Tables.SCIM_MEMBER;
import static tandem.db.interchange.Tables.SCIM_USER;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.CompanyId;

/// What the directory itself calls somebody.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ScimUserRepository {
  private final DSLContext db;
  private final Clock clock;

  ScimUserRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// The directory knows the person from now on, or again.
  void store(CompanyId company, UUID person, String userName, @Nullable String sourceId) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    db.insertInto(SCIM_USER)
        .set(SCIM_USER.PERSON_ID, person)
        .set(SCIM_USER.COMPANY_ID, company.value())
        .set(SCIM_USER.USER_NAME, userName)
        .set(SCIM_USER.SOURCE_ID, sourceId)
        .set(SCIM_USER.CHANGED_AT, now)
        .onConflict(SCIM_USER.PERSON_ID)
        .doUpdate()
        .set(SCIM_USER.USER_NAME, userName)
        .set(SCIM_USER.SOURCE_ID, sourceId)
        .set(SCIM_USER.CHANGED_AT, now)
        .setNull(SCIM_USER.REMOVED_AT)
        .execute();
  }

  /// The directory has deleted the person, who leaves its groups with that.
  void remove(CompanyId company, UserRow person) {
    store(company, person.id(), person.userName(), person.sourceId());
    db.update(SCIM_USER)
        .set(SCIM_USER.REMOVED_AT, OffsetDateTime.now(clock))
        .where(SCIM_USER.PERSON_ID.eq(person.id()))
        .execute();
    db.deleteFrom(SCIM_MEMBER).where(SCIM_MEMBER.PERSON_ID.eq(person.id())).execute();
  }
}
