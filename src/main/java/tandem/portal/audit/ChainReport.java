package tandem.portal.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What verifying a chain has shown.
///
/// @param entries how many entries were in order, from the first on
/// @param forgotten how many of those have lost their content after its time
/// @param first time of the first entry; null without any
/// @param last time of the last entry in order
/// @param head the hash of that one, in hexadecimal; whoever has noted it can tell later that
///     nothing before was rewritten
/// @param flaw what is wrong with the next one; null: the chain is intact
public record ChainReport(
    UUID chain,
    long entries,
    long forgotten,
    @Nullable Instant first,
    @Nullable Instant last,
    String head,
    @Nullable Flaw flaw) {

  public enum Flaw {
    /// An entry is not there, although later ones or the chain's own count say that it was.
    MISSING,
    /// Time, action or place is not what was linked, or an entry before was exchanged.
    CHANGED,
    /// Who did it, or the details, are not what was linked.
    CONTENT_CHANGED,
    /// Time runs backwards.
    TIME,
    /// The last entry is not the one the chain remembers as its last.
    HEAD
  }

  public boolean intact() {
    return flaw == null;
  }
}
