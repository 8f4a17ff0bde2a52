package tandem.portal.audit;

import static tandem.db.audit.Tables.CHAIN;
import static tandem.db.audit.Tables.ENTRY;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;
import org.jooq.DSLContext;
import tandem.db.audit.tables.records.ChainRecord;
import tandem.db.audit.tables.records.EntryRecord;

/// Reads chains entry by entry, a few at a time, on whatever connection it is given: as the
/// portal within a company's rows, as the owner of the tables all of them.
final class ChainReader {
  private static final int FETCH_SIZE = 1000;

  private final DSLContext db;

  ChainReader(DSLContext db) {
    this.db = db;
  }

  List<UUID> chains() {
    return db.select(CHAIN.ID).from(CHAIN).orderBy(CHAIN.ID).fetch(CHAIN.ID);
  }

  /// Within a transaction. What is added meanwhile is left for the next time.
  ///
  /// @param wanted hashes noted earlier; the ones this chain has are taken out
  ChainReport verify(UUID chain, Set<String> wanted) {
    return verify(chain, wanted, _ -> true);
  }

  /// @param goOn told how many entries were read, now and then; false: nobody wants to know any
  ///     more
  /// @throws CancellationException when nobody does
  ChainReport verify(UUID chain, Set<String> wanted, LongPredicate goOn) {
    var check = new ChainCheck(chain, wanted);
    ChainRecord head = db.selectFrom(CHAIN).where(CHAIN.ID.eq(chain)).fetchOne();
    if (head == null) {
      return check.end(0, new byte[32]);
    }
    try (var entries =
        db.selectFrom(ENTRY)
            .where(ENTRY.CHAIN_ID.eq(chain), ENTRY.SEQ.le(head.getEntries()))
            .orderBy(ENTRY.SEQ)
            .fetchSize(FETCH_SIZE)
            .fetchLazy()) {
      long read = 0;
      for (EntryRecord entry : entries) {
        if (read++ % FETCH_SIZE == 0 && !goOn.test(read)) {
          throw new CancellationException();
        }
        check.add(link(entry));
      }
    }
    wanted.removeAll(check.met());
    return check.end(head.getEntries(), head.getHead());
  }

  private static Link link(EntryRecord entry) {
    return new Link(
        entry.getSeq(),
        entry.getAt().toInstant(),
        entry.getAction(),
        entry.getDigest(),
        entry.getHash(),
        entry.getSalt(),
        entry.getDetails() == null
            ? null
            : new Content(
                entry.getPersonId(), entry.getCompanyId(), entry.getTask(), entry.getDetails()));
  }
}
