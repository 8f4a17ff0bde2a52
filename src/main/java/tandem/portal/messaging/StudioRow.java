package tandem.portal.messaging;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Localized;

/// A line of the studio: where a value message, or the promise, stands for the reader's side.
///
/// @param title of the open version if the reader may read it, else of the published one
/// @param published number of the published version
/// @param retired whether sellers read it until a side took it from them
/// @param stale whether it has been published for so long that somebody should look whether it
///     still holds
/// @param validity until when sellers are offered it
/// @param end how near that is
/// @param open the version in work, if there is one
/// @param variant whose own words it is; null: for both sides
/// @param behind whether the message it stands for has had a new version since it was published
/// @param mine whether the reader's side may write it: its own words, and what is for both
public record StudioRow(
    MessageId message,
    Kind kind,
    Audience audience,
    Localized title,
    @Nullable Integer published,
    boolean retired,
    boolean stale,
    Validity validity,
    Validity.End end,
    @Nullable Open open,
    @Nullable Variant variant,
    boolean behind,
    boolean mine) {

  /// Prices, products and people of a value message rarely hold longer.
  public static final int STALE_MONTHS = 6;

  /// A version in work.
  ///
  /// @param mine whether the reader's side writes it
  /// @param publishFrom the day it is kept for, if the reader may read it
  public record Open(
      VersionId version,
      int number,
      VersionState state,
      SideId authorSide,
      boolean mine,
      boolean givenBack,
      Instant editedAt,
      @Nullable LocalDate publishFrom) {}

  /// Whether it waits for the reader's side to approve it.
  public boolean toApprove() {
    return open != null && open.state() == VersionState.SUBMITTED && !open.mine();
  }

  /// Whether sellers lose it soon, or have lost it, and nobody has begun the next version, which
  /// the reader's side could.
  public boolean ending() {
    return mine && end != Validity.End.FAR && open == null;
  }

  public boolean toWrite() {
    return open != null && open.state() == VersionState.DRAFT && open.mine();
  }
}
