package tandem.portal.messaging;

import static tandem.portal.messaging.VersionState.Step.GIVE_BACK;
import static tandem.portal.messaging.VersionState.Step.RETIRE;
import static tandem.portal.messaging.VersionState.Step.SCHEDULE;
import static tandem.portal.messaging.VersionState.Step.SUBMIT;
import static tandem.portal.messaging.VersionState.Step.WITHDRAW;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.PartnerManagers;
import tandem.portal.alliance.PartnerManagers.Desk;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Acting;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// The studio: writing drafts of messages and of the promise, handing them over, and publishing
/// what a partner manager of each side has approved word for word.
@Service
@PreAuthorize("@access.may('message:write')")
@Transactional(readOnly = true)
public class AuthoringService {
  /// Of the note a version is given back with.
  public static final int NOTE_CHARACTERS = 2000;

  private final MessageRepository versions;
  private final StudioQueries queries;
  private final Publication publication;
  private final PartnerManagers managers;
  private final Clock clock;

  AuthoringService(
      MessageRepository versions,
      StudioQueries queries,
      Publication publication,
      PartnerManagers managers,
      Clock clock) {
    this.versions = versions;
    this.queries = queries;
    this.publication = publication;
    this.managers = managers;
    this.clock = clock;
  }

  /// All messages of an alliance and where they stand.
  public List<StudioRow> list(AllianceId alliance) {
    return queries.studio(
        alliance, Kind.MESSAGE, managers.desk(MessagingPermissions.WRITE, alliance).side());
  }

  /// The knowledge promise of an alliance and where it stands; empty while nobody has begun it.
  public Optional<StudioRow> promise(AllianceId alliance) {
    return queries
        .studio(alliance, Kind.PROMISE, managers.desk(MessagingPermissions.WRITE, alliance).side())
        .stream()
        .findFirst();
  }

  /// @throws NotFoundException when the message is not of this alliance
  public Studio open(AllianceId alliance, MessageId message) {
    Desk desk = managers.desk(MessagingPermissions.WRITE, alliance);
    StudioQueries.Place place = place(alliance, message);
    MessageVersion published = versions.published(message).orElse(null);
    MessageVersion open = versions.open(message).orElse(null);
    MessageVersion retired = published == null ? versions.retired(message).orElse(null) : null;
    MessageVersion shown = open == null ? published : open;
    Variant variant = queries.variant(message).orElse(null);
    return new Studio(
        alliance,
        message,
        place.kind(),
        place.audience(),
        desk.side(),
        published,
        retired,
        open,
        shown == null || variant != null || place.kind() == Kind.PROMISE
            ? null
            : queries.alike(alliance, message, place.audience(), shown.content()).orElse(null),
        queries.isTheirDraft(message),
        variant,
        variant != null && queries.isBehind(message),
        queries.variantFor(message, desk.side()).orElse(null));
  }

  /// A published message that says nearly the same as what is being written, or is published.
  public Optional<Alike> alike(AllianceId alliance, MessageId message) {
    managers.desk(MessagingPermissions.WRITE, alliance);
    StudioQueries.Place place = place(alliance, message);
    if (place.kind() == Kind.PROMISE || queries.variant(message).isPresent()) {
      return Optional.empty();
    }
    return versions
        .open(message)
        .or(() -> versions.published(message))
        .flatMap(shown -> queries.alike(alliance, message, place.audience(), shown.content()));
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

  /// A new message with an empty draft of the actor's side.
  @PreAuthorize("@access.may('message:write')")
  @Transactional
  public MessageId create(AllianceId alliance, Audience audience) {
    Desk desk = managers.desk(MessagingPermissions.WRITE, alliance);
    return begin(Kind.MESSAGE, alliance, audience, desk);
  }

  /// The knowledge promise, with an empty draft of the actor's side.
  ///
  /// @throws ConflictException when either side has begun it already
  @PreAuthorize("@access.may('message:write')")
  @Transactional
  public MessageId createPromise(AllianceId alliance) {
    return begin(
        Kind.PROMISE,
        alliance,
        Audience.EVERYBODY,
        managers.desk(MessagingPermissions.WRITE, alliance));
  }

  private MessageId begin(Kind kind, AllianceId alliance, Audience audience, Desk desk) {
    MessageId message =
        versions
            .insertMessage(kind, alliance, audience)
            .orElseThrow(() -> new ConflictException("messaging.conflict.promise"));
    versions.insertDraft(
        message, MessageContent.EMPTY, desk.side(), desk.person(), clock.instant());
    return message;
  }

  /// The actor's side's own words for a published message: a draft that begins as the message.
  ///
  /// @throws ConflictException when there are such already, nothing is published to begin with, or
  /// it is for one side's sellers alone
  @PreAuthorize("@access.may('message:write')")
  @Transactional
  public MessageId createVariant(AllianceId alliance, MessageId message) {
    Desk desk = managers.desk(MessagingPermissions.WRITE, alliance);
    StudioQueries.Place place = place(alliance, message);
    MessageContent begin =
        versions
            .published(message)
            .filter(_ -> place.kind() == Kind.MESSAGE && place.audience().side() == null)
            .map(MessageVersion::content)
            .filter(_ -> queries.variant(message).isEmpty())
            .orElseThrow(() -> new ConflictException("messaging.conflict.variantOf"));
    MessageId variant =
        versions
            .insertVariant(message, desk.side())
            .orElseThrow(() -> new ConflictException("messaging.conflict.open"));
    versions.insertDraft(
        variant,
        begin.with(begin.validity().next(LocalDate.now(clock))),
        desk.side(),
        desk.person(),
        clock.instant());
    return variant;
  }

  /// A draft that begins as the published version.
  ///
  /// @throws ConflictException when a version is in work already, on either side
  @PreAuthorize("@access.may('message:write')")
  @Transactional
  public VersionId startDraft(AllianceId alliance, MessageId message) {
    Desk desk = managers.desk(MessagingPermissions.WRITE, alliance);
    place(alliance, message);
    requireMine(message, desk);
    MessageContent content =
        versions
            .published(message)
            .or(() -> versions.retired(message))
            .map(MessageVersion::content)
            .map(begin -> begin.with(begin.validity().next(LocalDate.now(clock))))
            .orElse(MessageContent.EMPTY);
    return versions
        .insertDraft(message, content, desk.side(), desk.person(), clock.instant())
        .orElseThrow(() -> new ConflictException("messaging.conflict.open"));
  }

  /// Stores a draft as it is, complete or not.
  ///
  /// @param lock the change that the author has seen last
  /// @throws OverwriteException when somebody has stored another one since
  /// @throws ConflictException when it is no draft any more, or longer than any field takes
  @PreAuthorize("@access.may('message:write')")
  @Transactional
  public Saved save(VersionId id, int lock, MessageContent content) {
    Own own = own(id);
    own.version().state().requireEditable();
    if (!content.stripped().fits()) {
      throw new ConflictException("messaging.conflict.tooLong");
    }
    if (!own.version().kind().takes(content.stripped())) {
      throw new ConflictException("messaging.conflict.otherKind");
    }
    Instant now = clock.instant();
    if (own.version().lock() != lock
        || !versions.update(id, lock, content.stripped(), own.by().person(), now)) {
      throw overwrite(own);
    }
    return new Saved(lock + 1, now);
  }

  /// Throws a draft away; a message that has never been anything else goes with it.
  ///
  /// @param lock the change that the author has seen last
  /// @throws OverwriteException when somebody has stored another one since
  /// @throws ConflictException when it is no draft any more
  @PreAuthorize("@access.may('message:write')")
  @Transactional
  public void discard(VersionId id, int lock) {
    Own own = own(id);
    own.version().state().requireEditable();
    if (own.version().lock() != lock) {
      throw overwrite(own);
    }
    versions.discard(own.version());
  }

  /// Chooses the readers of a message that has not been published yet: what is signed is said to
  /// them.
  ///
  /// @param lock the change that the author has seen last
  /// @throws OverwriteException when somebody has stored another one since
  /// @throws ConflictException when it is no draft any more, or its readers are settled
  @PreAuthorize("@access.may('message:write')")
  @Transactional
  public Saved address(VersionId id, int lock, Audience audience) {
    Own own = own(id);
    MessageVersion version = own.version();
    version.state().requireEditable();
    if (version.kind() == Kind.PROMISE
        || queries.variant(version.message()).isPresent()
        || versions.published(version.message()).isPresent()
        || versions.retired(version.message()).isPresent()) {
      throw new ConflictException("messaging.conflict.audience");
    }
    if (audience.side() != null && !queries.sits(version.alliance(), audience.side())) {
      throw new NotFoundException("side " + audience.side());
    }
    if (version.lock() != lock) {
      throw overwrite(own);
    }
    Instant now = clock.instant();
    versions.address(version, audience, own.by().person(), now);
    return new Saved(lock + 1, now);
  }

  /// The author side's approval of exactly this text for these readers, and the request to the
  /// other side for theirs.
  ///
  /// @throws ConflictException when it is incomplete, has been changed by somebody else or is no
  /// draft
  @PreAuthorize("@access.may('message:approve')")
  @Transactional
  public void submit(VersionId id, int lock) {
    Own own = own(id);
    MessageVersion version = own.version();
    VersionState next = version.state().after(SUBMIT);
    if (version.lock() != lock) {
      throw overwrite(own);
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
    withdraw(own(id).version());
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
  @PreAuthorize("@access.may('message:approve')")
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
  @PreAuthorize("@access.may('message:approve')")
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
  /// own words for it end, which may say the same; what of these waits goes back to its authors.
  ///
  /// @param reason what the other side reads about it
  /// @throws ConflictException when nothing is published under this version any more, or no reason
  ///     is given
  @PreAuthorize("@access.may('message:approve')")
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
    for (MessageVersion variant : versions.signedVariants(version.message())) {
      if (variant.state() == VersionState.PUBLISHED) {
        versions.retire(
            variant.id(),
            variant.state().after(RETIRE),
            reason.strip(),
            desk.side(),
            clock.instant());
        publication.retiredAlong(variant);
      } else if (variant.authorSide().equals(desk.side())) {
        withdraw(variant);
      } else {
        giveBack(variant, reason.strip(), desk.side());
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

  /// A side's own words are written by that side; the other one signs them.
  private void requireMine(MessageId message, Desk desk) {
    if (queries.variant(message).filter(v -> !v.side().equals(desk.side())).isPresent()) {
      throw new ConflictException("messaging.conflict.theirVariant");
    }
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

  /// A version of the actor's own side, under a lock.
  private Own own(VersionId id) {
    MessageVersion version =
        versions.findForUpdate(id).orElseThrow(() -> new NotFoundException("version " + id));
    Desk desk = managers.desk(MessagingPermissions.WRITE, version.alliance());
    if (!desk.side().equals(version.authorSide())) {
      throw new NotFoundException("version " + id + " for side " + desk.side());
    }
    return new Own(version, desk);
  }

  private OverwriteException overwrite(Own own) {
    MessageVersion theirs = own.version();
    return new OverwriteException(theirs, queries.editorOf(theirs.id()));
  }

  private StudioQueries.Place place(AllianceId alliance, MessageId message) {
    return queries
        .place(alliance, message)
        .orElseThrow(() -> new NotFoundException("message " + message));
  }

  private record Own(MessageVersion version, Desk by) {}
}
