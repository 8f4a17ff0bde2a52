package tandem.portal.messaging;

import static tandem.portal.messaging.VersionState.Step.GIVE_BACK;
import static tandem.portal.messaging.VersionState.Step.RETIRE;
import static tandem.portal.messaging.VersionState.Step.SCHEDULE;
import static tandem.portal.messaging.VersionState.Step.SUBMIT;
import static tandem.portal.messaging.VersionState.Step.WITHDRAW;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.PartnerManagers;
import tandem.portal.alliance.PartnerManagers.Desk;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Acting;
import tandem.portal.messaging.OwnVersions.Own;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// Both sides sign: handing a version over, approving it word for word, giving it back with a note,
/// and ending what has been published.
@Service
@PreAuthorize("@access.may('message:approve')")
@Transactional(readOnly = true)
public class ApprovalService {
  /// Of the note a version is given back with.
  public static final int NOTE_CHARACTERS = 2000;

  private final MessageRepository versions;
  private final OwnVersions mine;
  private final StudioQueries queries;
  private final Publication publication;
  private final PartnerManagers managers;
  private final Clock clock;

  ApprovalService(
      MessageRepository versions,
      OwnVersions mine,
      StudioQueries queries,
      Publication publication,
      PartnerManagers managers,
      Clock clock) {
    this.versions = versions;
    this.mine = mine;
    this.queries = queries;
    this.publication = publication;
    this.managers = managers;
    this.clock = clock;
  }

  /// A version as the other side decides on it. The other side's unfinished draft is not to be
  /// seen.
  ///
  /// @throws ConflictException when the other side has withdrawn it
  public Review review(AllianceId alliance, VersionId id) {
    Desk desk = managers.desk(MessagingPermissions.APPROVE, alliance);
    MessageVersion version =
        versions
            .find(id)
            .filter(v -> v.alliance().equals(alliance))
            .orElseThrow(() -> unreadable(id));
    Variant variant = queries.variant(version.message()).orElse(null);
    MessageVersion own = versions.approvedBefore(version).orElse(null);
    // A side's first own words stand in for the joint ones: what differs from those is what is new
    MessageVersion approved =
        own == null && variant != null ? versions.published(variant.of()).orElse(null) : own;
    // Whoever gave it back asks what has become of their note, not what was new the first time
    MessageContent givenBack =
        version.state() == VersionState.SUBMITTED ? version.givenBack() : null;
    MessageContent basis =
        givenBack != null ? givenBack : approved == null ? null : approved.content();
    return new Review(
        version,
        desk.side(),
        own == null ? null : own.number(),
        ContentDiff.between(
            version.kind(), basis == null ? MessageContent.EMPTY : basis, version.content()),
        basis == null ? Validity.ALWAYS : basis.validity(),
        variant,
        givenBack != null
            ? Review.Against.GIVEN_BACK
            : own != null
                ? Review.Against.APPROVED
                : approved != null ? Review.Against.JOINT : Review.Against.NOTHING);
  }

  /// The author side's approval of exactly this text for these readers, and the request to the
  /// other side for theirs.
  ///
  /// @throws ConflictException when it is incomplete, has been changed by somebody else or is no
  /// draft
  @Transactional
  public void submit(VersionId id, int lock) {
    Own own = mine.find(id);
    MessageVersion version = own.version();
    VersionState next = version.state().after(SUBMIT);
    if (version.lock() != lock) {
      throw mine.overwrite(own);
    }
    if (!MessageRules.problems(version.kind(), version.content()).isEmpty()) {
      throw new ConflictException("messaging.conflict.incomplete");
    }
    requireDays(version);
    versions.move(id, next);
    versions.approve(
        id, version.authorSide(), own.by().person(), version.digest(), clock.instant());
    publication.submitted(version);
  }

  /// Takes a version that has been handed over, or waits for its day, back to write on.
  @PreAuthorize("@access.may('message:write')")
  @Transactional
  public void withdraw(VersionId id) {
    withdraw(mine.find(id).version());
  }

  private void withdraw(MessageVersion version) {
    versions.move(version.id(), version.state().after(WITHDRAW));
    versions.withdrawApprovals(version.id());
    publication.withdrawn(version);
  }

  /// The other side's approval of exactly the text it has read, for the readers it has read of;
  /// with it the version is published.
  ///
  /// @param digest of the version that was read
  /// @throws ConflictException when it has been changed or withdrawn meanwhile, or is one's own
  /// side's
  @Transactional
  public void approve(VersionId id, String digest) {
    Desk desk = otherDesk(id);
    MessageVersion version = decidable(id, digest, SCHEDULE);
    requireDays(version);
    versions.approve(id, desk.side(), desk.person(), digest, clock.instant());
    publication.approved(version);
  }

  /// Back to its authors, with what should be different; also what has been approved and waits for
  /// its day.
  @Transactional
  public void giveBack(VersionId id, String digest, String note) {
    if (note.isBlank()) {
      throw new ConflictException("messaging.conflict.note");
    }
    if (note.length() > NOTE_CHARACTERS) {
      throw new ConflictException("messaging.conflict.tooLong");
    }
    Desk desk = otherDesk(id);
    MessageVersion version = decidable(id, digest, GIVE_BACK);
    giveBack(version, note.strip(), desk.side());
  }

  private void giveBack(MessageVersion version, String note, SideId by) {
    Acting.run(
        Acting.Task.GIVE_BACK,
        () -> {
          versions.giveBack(
              version.id(), version.state().after(GIVE_BACK), note, by, clock.instant());
          versions.withdrawApprovals(version.id());
        });
    publication.givenBack(version);
  }

  /// Takes a published version from the sellers of both sides, at once and alone: both have to
  /// stand by what is said, so it ends as soon as one does not any more. With a message the sides'
  /// own words for it end, which may say the same; what waits of these, and of the message itself,
  /// goes back to its authors: nothing is published again without both signing again.
  ///
  /// @param reason what the other side reads about it
  /// @throws ConflictException when nothing is published under this version any more, or no reason
  ///     is given
  @Transactional
  public void retire(VersionId id, String reason) {
    MessageVersion version =
        versions.findForUpdate(id).orElseThrow(() -> new NotFoundException("version " + id));
    Desk desk = managers.desk(MessagingPermissions.APPROVE, version.alliance());
    VersionState next = version.state().after(RETIRE);
    if (reason.isBlank()) {
      throw new ConflictException("messaging.conflict.reason");
    }
    if (reason.length() > NOTE_CHARACTERS) {
      throw new ConflictException("messaging.conflict.tooLong");
    }
    versions.retire(id, next, reason.strip(), desk.side(), clock.instant());
    publication.retired(version, desk.side());
    for (MessageVersion other : versions.endingWith(version.message())) {
      if (other.state() == VersionState.PUBLISHED) {
        versions.retire(
            other.id(), other.state().after(RETIRE), reason.strip(), desk.side(), clock.instant());
        publication.retiredAlong(other);
      } else if (other.authorSide().equals(desk.side())) {
        withdraw(other);
      } else {
        giveBack(other, reason.strip(), desk.side());
      }
    }
  }

  /// The version under a lock, if it still is what was read.
  private MessageVersion decidable(VersionId id, String digest, VersionState.Step step) {
    MessageVersion version = versions.findForUpdate(id).orElseThrow(() -> unreadable(id));
    version.state().after(step);
    if (!version.digest().equals(digest)) {
      throw new ConflictException("messaging.conflict.changed");
    }
    return version;
  }

  /// Nobody signs what would be over before anybody reads it.
  private void requireDays(MessageVersion version) {
    String problem = version.content().validity().problem(LocalDate.now(clock));
    if (problem != null) {
      throw new ConflictException(problem);
    }
  }

  private Desk otherDesk(VersionId id) {
    MessageVersion version = versions.find(id).orElseThrow(() -> unreadable(id));
    Desk desk = managers.desk(MessagingPermissions.APPROVE, version.alliance());
    if (desk.side().equals(version.authorSide())) {
      throw new ConflictException("messaging.conflict.ownSide");
    }
    return desk;
  }

  /// Why a version cannot be read: the other side has taken it back, or there is none for the
  /// actor.
  private RuntimeException unreadable(VersionId id) {
    return queries.isTheirDraft(id)
        ? new ConflictException("messaging.conflict.withdrawn")
        : new NotFoundException("version " + id);
  }
}
