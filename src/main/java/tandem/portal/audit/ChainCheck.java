package tandem.portal.audit;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.audit.ChainReport.Flaw;

/// Follows a chain from its first entry and stops believing at the first that does not fit.
final class ChainCheck {
  private static final int HASH_BYTES = 32;

  private final UUID chain;
  private final Set<String> wanted;
  private final Set<String> met = new HashSet<>();
  private byte[] head = new byte[HASH_BYTES];
  private long entries;
  private long forgotten;
  private @Nullable Instant first;
  private @Nullable Instant last;
  private @Nullable Flaw flaw;

  /// @param wanted hashes noted earlier, to be met on the way
  ChainCheck(UUID chain, Set<String> wanted) {
    this.chain = chain;
    this.wanted = wanted;
  }

  /// The next entry, in the order of their numbers.
  void add(Link link) {
    if (flaw == null) {
      flaw = flawOf(link);
    }
    if (flaw != null) {
      return;
    }
    entries++;
    head = link.hash();
    last = link.at();
    first = first == null ? last : first;
    if (link.content() == null) {
      forgotten++;
    }
    if (!wanted.isEmpty()) {
      String hash = HexFormat.of().formatHex(head);
      if (wanted.contains(hash)) {
        met.add(hash);
      }
    }
  }

  /// @param count how many entries the chain says it has
  /// @param hash of the last one, as the chain remembers it
  ChainReport end(long count, byte[] hash) {
    if (flaw == null && entries < count) {
      flaw = Flaw.MISSING;
    } else if (flaw == null && !MessageDigest.isEqual(head, hash)) {
      flaw = Flaw.HEAD;
    }
    return new ChainReport(
        chain, entries, forgotten, first, last, HexFormat.of().formatHex(head), flaw);
  }

  /// Those of the wanted hashes that belong to this chain.
  Set<String> met() {
    return met;
  }

  private @Nullable Flaw flawOf(Link link) {
    if (link.seq() != entries + 1) {
      return Flaw.MISSING;
    }
    if (!MessageDigest.isEqual(link.hash(), link.hashAfter(head, chain))) {
      return Flaw.CHANGED;
    }
    if (link.content() != null
        && (link.salt() == null
            || !MessageDigest.isEqual(link.digest(), link.content().digest(link.salt())))) {
      return Flaw.CONTENT_CHANGED;
    }
    return last != null && link.at().isBefore(last) ? Flaw.TIME : null;
  }
}
