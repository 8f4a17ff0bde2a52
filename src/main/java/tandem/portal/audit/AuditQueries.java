package tandem.portal.audit;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static tandem.db.audit.Tables.CHAIN;
import static tandem.db.audit.Tables.ENTRY;
import static tandem.db.identity.Tables.PERSON;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;
import tandem.portal.platform.Json;

/// Reads one company's log; names are those of its own people and looked up while reading, so that
/// the log itself holds none.
@Component
class AuditQueries {
  private static final int FETCH_SIZE = 500;
  private static final tandem.db.identity.tables.Person SUBJECT = PERSON.as("subject");
  private static final Field<UUID> SUBJECT_ID =
      field("({0}::jsonb ->> {1})::uuid", SQLDataType.UUID, ENTRY.DETAILS, inline(AuditRow.PERSON));

  private final DSLContext db;
  private final Json json;
  private final Clock clock;

  AuditQueries(DSLContext db, Json json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /// How many entries the company's log has.
  long entries(CompanyId company) {
    return db.select(CHAIN.ENTRIES)
        .from(CHAIN)
        .where(CHAIN.ID.eq(company.value()))
        .fetchOptional(CHAIN.ENTRIES)
        .orElse(0L);
  }

  /// The kinds that occur.
  List<AuditKind> kinds(CompanyId company) {
    return Arrays.stream(AuditKind.values())
        .filter(
            kind ->
                db.fetchExists(
                    selectOne()
                        .from(ENTRY)
                        .where(ENTRY.CHAIN_ID.eq(company.value()), ENTRY.KIND.eq(kind.word()))))
        .toList();
  }

  AuditPage page(CompanyId company, AuditFilter filter) {
    AuditFilter.Place place = filter.place();
    Condition beside = place.older() ? ENTRY.SEQ.lt(place.seq()) : ENTRY.SEQ.gt(place.seq());
    List<AuditRow> rows =
        new ArrayList<>(
            rows(company, matching(company, filter).and(beside))
                .orderBy(place.older() ? ENTRY.SEQ.desc() : ENTRY.SEQ.asc())
                .limit(AuditFilter.PAGE + 1)
                .fetch(r -> row(company, r)));
    boolean more = rows.size() > AuditFilter.PAGE;
    if (more) {
      rows.removeLast();
    }
    if (!place.older()) {
      Collections.reverse(rows);
      return new AuditPage(filter, rows, more, true);
    }
    return new AuditPage(filter, rows, !place.equals(AuditFilter.Place.NEWEST), more);
  }

  /// Every matching entry, a few at a time; to be closed, within a transaction.
  Stream<AuditRow> all(CompanyId company, AuditFilter filter) {
    return rows(company, matching(company, filter))
        .orderBy(ENTRY.SEQ.desc())
        .fetchSize(FETCH_SIZE)
        .fetchStream()
        .map(r -> row(company, r));
  }

  /// The last time the company had its chain verified.
  Optional<Verified> verified(CompanyId company) {
    return db.select(ENTRY.AT, ENTRY.DETAILS)
        .from(ENTRY)
        .where(
            ENTRY.CHAIN_ID.eq(company.value()),
            ENTRY.KIND.eq(AuditKind.LOG.word()),
            ENTRY.ACTION.eq(ChainVerified.ACTION),
            ENTRY.DETAILS.isNotNull())
        .orderBy(ENTRY.SEQ.desc())
        .limit(1)
        .fetchOptional(
            r -> {
              Map<String, String> details = details(r.value2());
              return new Verified(
                  r.value1().withOffsetSameInstant(ZoneOffset.UTC),
                  Long.parseLong(details.getOrDefault(ChainVerified.ENTRIES, "0")),
                  Boolean.parseBoolean(details.get(ChainVerified.INTACT)));
            });
  }

  private org.jooq.SelectConditionStep<?> rows(CompanyId company, Condition condition) {
    return db.select(
            ENTRY.SEQ,
            ENTRY.AT,
            ENTRY.ACTION,
            ENTRY.KIND,
            ENTRY.PERSON_ID,
            ENTRY.COMPANY_ID,
            ENTRY.TASK,
            ENTRY.DETAILS,
            ENTRY.HASH,
            PERSON.ID,
            PERSON.GIVEN_NAME,
            PERSON.FAMILY_NAME,
            SUBJECT.GIVEN_NAME,
            SUBJECT.FAMILY_NAME)
        .from(ENTRY)
        .leftJoin(PERSON)
        .on(PERSON.ID.eq(ENTRY.PERSON_ID), PERSON.COMPANY_ID.eq(company.value()))
        .leftJoin(SUBJECT)
        .on(SUBJECT.ID.eq(SUBJECT_ID), SUBJECT.COMPANY_ID.eq(company.value()))
        .where(ENTRY.CHAIN_ID.eq(company.value()), condition);
  }

  private Condition matching(CompanyId company, AuditFilter filter) {
    Condition condition = noCondition();
    if (filter.kind() != null) {
      condition = condition.and(ENTRY.KIND.eq(filter.kind().word()));
    }
    if (!filter.name().isEmpty()) {
      condition = condition.and(ENTRY.PERSON_ID.in(named(company, filter.name())));
    }
    // Time never runs backwards in a chain, so a period is a range of numbers
    if (filter.from() != null) {
      condition = condition.and(ENTRY.SEQ.gt(lastBefore(company, filter.from())));
    }
    if (filter.until() != null) {
      condition = condition.and(ENTRY.SEQ.le(lastBefore(company, filter.until().plusDays(1))));
    }
    return condition;
  }

  private Field<Long> lastBefore(CompanyId company, LocalDate day) {
    var earlier = ENTRY.as("earlier");
    OffsetDateTime midnight = day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    return coalesce(
        field(
            select(earlier.SEQ)
                .from(earlier)
                .where(earlier.CHAIN_ID.eq(company.value()), earlier.AT.lt(midnight))
                .orderBy(earlier.AT.desc(), earlier.SEQ.desc())
                .limit(1)),
        val(0L));
  }

  private static Select<org.jooq.Record1<UUID>> named(CompanyId company, String part) {
    var known = PERSON.as("known");
    return select(known.ID)
        .from(known)
        .where(
            known.COMPANY_ID.eq(company.value()),
            known
                .GIVEN_NAME
                .concat(" ")
                .concat(known.FAMILY_NAME)
                .containsIgnoreCase(part)
                .or(
                    known
                        .FAMILY_NAME
                        .concat(", ")
                        .concat(known.GIVEN_NAME)
                        .containsIgnoreCase(part)));
  }

  private AuditRow row(CompanyId company, Record r) {
    return new AuditRow(
        r.get(ENTRY.SEQ),
        r.get(ENTRY.AT).withOffsetSameInstant(ZoneOffset.UTC),
        r.get(ENTRY.ACTION),
        AuditKind.of(r.get(ENTRY.KIND)),
        who(company, r),
        details(r.get(ENTRY.DETAILS)),
        name(r.get(SUBJECT.GIVEN_NAME), r.get(SUBJECT.FAMILY_NAME)),
        HexFormat.of().formatHex(r.get(ENTRY.HASH)));
  }

  private static AuditRow.Who who(CompanyId company, Record r) {
    if (r.get(ENTRY.DETAILS) == null) {
      return new AuditRow.Who.Forgotten();
    }
    UUID acting = r.get(ENTRY.COMPANY_ID);
    if (acting == null) {
      return Acting.Task.SIGN_IN.name().equals(r.get(ENTRY.TASK))
          ? new AuditRow.Who.Nobody()
          : new AuditRow.Who.Portal();
    }
    if (!acting.equals(company.value())) {
      return new AuditRow.Who.Partner();
    }
    if (r.get(ENTRY.PERSON_ID) == null) {
      return r.get(ENTRY.TASK) == null ? new AuditRow.Who.Directory() : new AuditRow.Who.Portal();
    }
    String name = name(r.get(PERSON.GIVEN_NAME), r.get(PERSON.FAMILY_NAME));
    return name == null ? new AuditRow.Who.Erased() : new AuditRow.Who.Person(name);
  }

  private static @Nullable String name(@Nullable String given, @Nullable String family) {
    return given == null || family == null ? null : family + ", " + given;
  }

  private Map<String, String> details(@Nullable String text) {
    var details = new LinkedHashMap<String, String>();
    if (text != null) {
      ((Map<?, ?>) json.read(JSONB.valueOf(text), LinkedHashMap.class))
          .forEach((name, value) -> details.put(String.valueOf(name), String.valueOf(value)));
    }
    return details;
  }
}
