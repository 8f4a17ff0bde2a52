package tandem.portal.learning.author;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.SideId;
import tandem.portal.learning.ModuleId;

/// What the next version of a module will be, written by partner managers of both sides.
///
/// @param module there from its first release on
/// @param lock counts the changes, so that nobody stores over what they have not seen
/// @param proposal null: nobody has signed it as it stands
/// @param givenBack null: nobody has given it back since it was last proposed
public record ModuleDraft(
    ModuleDraftId id,
    AllianceId alliance,
    ModuleId module,
    ModuleDefinition definition,
    int lock,
    Instant editedAt,
    @Nullable Proposal proposal,
    @Nullable GivenBack givenBack) {

  /// One side's signature under exactly this text; the next edit takes it back.
  public record Proposal(SideId side, Instant at) {}

  /// Why a side has not signed what the other had.
  public record GivenBack(SideId side, String reason) {
    /// Letters at most.
    public static final int MOST_LETTERS = 500;
  }
}
