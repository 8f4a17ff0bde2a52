package tandem.portal.interchange.scim;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.interchange.Tables.SCIM_USER;

import com.unboundid.scim2.common.exceptions.ScimException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.RightsHolders;
import tandem.portal.identity.CompanyId;

/// The people of a company as its directory sees them: those from a file too, under their e-mail
/// address, so that it finds and links them; not those it has deleted.
@Component
class UserQueries {
  private static final String NUMBER =
      (AttributePath.ENTERPRISE + ":employeeNumber").toLowerCase(Locale.ROOT);
  private static final Field<String> USER_NAME = coalesce(SCIM_USER.USER_NAME, PERSON.EMAIL);

  private final DSLContext db;

  UserQueries(DSLContext db) {
    this.db = db;
  }

  Optional<UserRow> find(CompanyId company, @Nullable UUID id) {
    return id == null
        ? Optional.empty()
        : rows(company, PERSON.ID.eq(id)).fetchOptional(Records.mapping(UserRow::new));
  }

  /// Whether this would be a new address of somebody whose address only an administrator moves.
  boolean movesGuardedAddress(CompanyId company, UUID person, String email) {
    return db.fetchExists(
        db.selectOne()
            .from(PERSON)
            .where(
                PERSON.COMPANY_ID.eq(company.value()),
                PERSON.ID.eq(person),
                PERSON.EMAIL.ne(email),
                RightsHolders.are(PERSON.ID)));
  }

  UUID newId() {
    return db.select(DSL.field("uuidv7()", UUID.class)).fetchSingle().value1();
  }

  /// In a stable order.
  List<UserRow> list(CompanyId company, Condition filter, Page page) {
    return rows(company, filter)
        .orderBy(PERSON.ID)
        .offset(page.offset())
        .limit(page.count())
        .fetch(Records.mapping(UserRow::new));
  }

  int count(CompanyId company, Condition filter) {
    return db.fetchCount(rows(company, filter));
  }

  /// Who of the company has something that is to be one person's alone.
  ///
  /// @param directory whether the directory knows them, and has not deleted them
  record Holder(
      UUID id,
      String email,
      @Nullable String personnelNumber,
      @Nullable String userName,
      @Nullable String sourceId,
      boolean directory) {}

  List<Holder> holders(CompanyId company, UserDraft draft) {
    return db.select(
            PERSON.ID,
            PERSON.EMAIL,
            PERSON.EXTERNAL_ID,
            SCIM_USER.USER_NAME,
            SCIM_USER.SOURCE_ID,
            SCIM_USER.PERSON_ID.isNotNull().and(SCIM_USER.REMOVED_AT.isNull()))
        .from(PERSON)
        .leftJoin(SCIM_USER)
        .on(SCIM_USER.PERSON_ID.eq(PERSON.ID))
        .where(
            PERSON.COMPANY_ID.eq(company.value()),
            PERSON.ID.in(
                select(PERSON.ID)
                    .from(PERSON)
                    .where(PERSON.EMAIL.eq(draft.email()))
                    .unionAll(
                        select(PERSON.ID)
                            .from(PERSON)
                            .where(
                                PERSON.COMPANY_ID.eq(company.value()),
                                PERSON.EXTERNAL_ID.eq(draft.personnelNumber())))
                    .unionAll(named(company, draft.userName()))
                    .unionAll(
                        select(SCIM_USER.PERSON_ID)
                            .from(SCIM_USER)
                            .where(
                                SCIM_USER.COMPANY_ID.eq(company.value()),
                                SCIM_USER.SOURCE_ID.eq(draft.sourceId())))))
        .fetch(Records.mapping(Holder::new));
  }

  /// What one may ask for. Each looks people up through an index.
  static ScimFilter.Equality equality(CompanyId company) {
    return (attribute, value) ->
        switch (attribute) {
          case "id" -> PERSON.ID.eq(Values.id(value));
          case "username" ->
              PERSON.ID.in(
                  named(company, value)
                      .unionAll(
                          select(PERSON.ID)
                              .from(PERSON)
                              .where(
                                  PERSON.EMAIL.eq(value.toLowerCase(Locale.ROOT)),
                                  PERSON.ID.notIn(select(SCIM_USER.PERSON_ID).from(SCIM_USER)))));
          case "externalid" ->
              PERSON.ID.in(
                  select(SCIM_USER.PERSON_ID)
                      .from(SCIM_USER)
                      .where(
                          SCIM_USER.COMPANY_ID.eq(company.value()), SCIM_USER.SOURCE_ID.eq(value)));
          case "emails", "emails.value" -> PERSON.EMAIL.eq(value.toLowerCase(Locale.ROOT));
          case "active" -> active(value);
          case "name.givenname" -> lower(PERSON.GIVEN_NAME).eq(value.toLowerCase(Locale.ROOT));
          case "name.familyname" -> lower(PERSON.FAMILY_NAME).eq(value.toLowerCase(Locale.ROOT));
          default -> attribute.equals(NUMBER) ? PERSON.EXTERNAL_ID.eq(value) : null;
        };
  }

  private static @Nullable Condition active(String value) throws ScimException {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> PERSON.ACTIVE.isTrue();
      case "false" -> PERSON.ACTIVE.isFalse();
      default -> null;
    };
  }

  private static Select<org.jooq.Record1<UUID>> named(CompanyId company, String userName) {
    return select(SCIM_USER.PERSON_ID)
        .from(SCIM_USER)
        .where(
            SCIM_USER.COMPANY_ID.eq(company.value()),
            lower(SCIM_USER.USER_NAME).eq(userName.toLowerCase(Locale.ROOT)),
            SCIM_USER.REMOVED_AT.isNull());
  }

  private SelectConditionStep<
          org.jooq.Record10<
              UUID,
              String,
              String,
              String,
              String,
              String,
              String,
              String,
              Boolean,
              java.time.OffsetDateTime>>
      rows(CompanyId company, Condition filter) {
    return db.select(
            PERSON.ID,
            USER_NAME,
            SCIM_USER.SOURCE_ID,
            PERSON.EMAIL,
            PERSON.GIVEN_NAME,
            PERSON.FAMILY_NAME,
            PERSON.LOCALE,
            PERSON.EXTERNAL_ID,
            PERSON.ACTIVE,
            SCIM_USER.CHANGED_AT)
        .from(PERSON)
        .leftJoin(SCIM_USER)
        .on(SCIM_USER.PERSON_ID.eq(PERSON.ID))
        .where(PERSON.COMPANY_ID.eq(company.value()), SCIM_USER.REMOVED_AT.isNull(), filter);
  }
}
