package tandem.portal.interchange.scim;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.interchange.Tables.SCIM_GROUP;
import static tandem.db.interchange.Tables.SCIM_MEMBER;
import static tandem.db.interchange.Tables.SCIM_USER;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.identity.CompanyId;

/// The groups of a company's directory.
@Component
class GroupQueries {
  private final DSLContext db;

  GroupQueries(DSLContext db) {
    this.db = db;
  }

  Optional<GroupRow> find(CompanyId company, @Nullable UUID id, boolean members) {
    return id == null
        ? Optional.empty()
        : list(company, SCIM_GROUP.ID.eq(id), new Page(1, 1), members).stream().findFirst();
  }

  /// In a stable order.
  ///
  /// @param members whether to read who is in them
  List<GroupRow> list(CompanyId company, Condition filter, Page page, boolean members) {
    var people =
        multiset(
                select(SCIM_MEMBER.PERSON_ID, name())
                    .from(SCIM_MEMBER)
                    .join(PERSON)
                    .on(PERSON.ID.eq(SCIM_MEMBER.PERSON_ID))
                    .where(SCIM_MEMBER.GROUP_ID.eq(SCIM_GROUP.ID), inline(members).isTrue())
                    .orderBy(SCIM_MEMBER.PERSON_ID))
            .convertFrom(rows -> rows.map(Records.mapping(GroupRow.MemberRow::new)));
    return db.select(
            SCIM_GROUP.ID,
            SCIM_GROUP.DISPLAY_NAME,
            SCIM_GROUP.SOURCE_ID,
            SCIM_GROUP.CHANGED_AT,
            people)
        .from(SCIM_GROUP)
        .where(SCIM_GROUP.COMPANY_ID.eq(company.value()), filter)
        .orderBy(SCIM_GROUP.ID)
        .offset(page.offset())
        .limit(page.count())
        .fetch(Records.mapping(GroupRow::new));
  }

  int count(CompanyId company, Condition filter) {
    return db.fetchCount(SCIM_GROUP, SCIM_GROUP.COMPANY_ID.eq(company.value()).and(filter));
  }

  Set<UUID> members(UUID group) {
    return db.select(SCIM_MEMBER.PERSON_ID)
        .from(SCIM_MEMBER)
        .where(SCIM_MEMBER.GROUP_ID.eq(group))
        .fetchSet(SCIM_MEMBER.PERSON_ID);
  }

  /// How many of the people the company's directory can see.
  int visible(CompanyId company, Set<UUID> people) {
    return db.fetchCount(
        db.select(PERSON.ID)
            .from(PERSON)
            .leftJoin(SCIM_USER)
            .on(SCIM_USER.PERSON_ID.eq(PERSON.ID))
            .where(
                PERSON.COMPANY_ID.eq(company.value()),
                PERSON.ID.eq(DSL.any(people.toArray(UUID[]::new))),
                SCIM_USER.REMOVED_AT.isNull()));
  }

  /// @param but a group that may have the name; null: none
  boolean isTaken(CompanyId company, String displayName, @Nullable UUID but) {
    return db.fetchExists(
        SCIM_GROUP,
        SCIM_GROUP.COMPANY_ID.eq(company.value()),
        lower(SCIM_GROUP.DISPLAY_NAME).eq(lower(DSL.val(displayName))),
        SCIM_GROUP.ID.isDistinctFrom(DSL.val(but, UUID.class)));
  }

  /// What one may ask for.
  static ScimFilter.Equality equality() {
    return (attribute, value) ->
        switch (attribute) {
          case "id" -> SCIM_GROUP.ID.eq(Values.id(value));
          case "displayname" -> lower(SCIM_GROUP.DISPLAY_NAME).eq(value.toLowerCase(Locale.ROOT));
          case "externalid" -> SCIM_GROUP.SOURCE_ID.eq(value);
          case "members", "members.value" ->
              SCIM_GROUP.ID.in(
                  select(SCIM_MEMBER.GROUP_ID)
                      .from(SCIM_MEMBER)
                      .where(SCIM_MEMBER.PERSON_ID.eq(Values.id(value))));
          default -> null;
        };
  }

  private static org.jooq.Field<String> name() {
    return concat(PERSON.GIVEN_NAME, inline(" "), PERSON.FAMILY_NAME);
  }
}
