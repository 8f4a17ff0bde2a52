package tandem.portal.audit;

import static tandem.db.audit.Tables.ENTRY;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.db.audit.tables.records.EntryRecord;
import tandem.portal.OwnerDb;

/// A company of its own with a log of its own, written by the owner of the tables, who alone may
/// say when something happened.
public final class AuditWorld {
  public static final UUID KESSLER = UUID.fromString("01900000-0000-7000-8000-0000000c0001");
  public static final UUID NORDWIND = UUID.fromString("01900000-0000-7000-8000-0000000c0002");

  private final OwnerDb owner;

  public AuditWorld(OwnerDb owner) {
    this.owner = owner;
  }

  /// A company nobody else's test writes about.
  UUID company() {
    UUID company = UUID.randomUUID();
    owner.execute(
        "insert into identity.company (id, name) values (?, ?)", company, "Company " + company);
    return company;
  }

  public void entry(
      UUID chain,
      OffsetDateTime at,
      String action,
      @Nullable UUID person,
      @Nullable UUID company,
      String details) {
    owner
        .insertInto(ENTRY)
        .set(ENTRY.CHAIN_ID, chain)
        .set(ENTRY.AT, at)
        .set(ENTRY.ACTION, action)
        .set(ENTRY.PERSON_ID, person)
        .set(ENTRY.COMPANY_ID, company)
        .set(ENTRY.DETAILS, details)
        .execute();
  }

  /// So many entries of a company, one a minute up to now.
  void entries(UUID company, int howMany) {
    OffsetDateTime now = OffsetDateTime.now();
    for (int i = howMany; i > 0; i--) {
      entry(
          company,
          now.minusMinutes(i),
          "identity.data.taken",
          UUID.randomUUID(),
          company,
          "{\"person\":\"" + UUID.randomUUID() + "\"}");
    }
  }

  List<EntryRecord> of(UUID chain) {
    return owner.selectFrom(ENTRY).where(ENTRY.CHAIN_ID.eq(chain)).orderBy(ENTRY.SEQ).fetch();
  }

  /// What only a superuser can do, and the log has to show: statements past every trigger.
  void tamper(String sql, Object... bindings) {
    owner.execute("set session_replication_role = replica");
    try {
      owner.execute(sql, bindings);
    } finally {
      owner.execute("set session_replication_role = origin");
    }
  }
}
