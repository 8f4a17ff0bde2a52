package tandem.portal.messaging;

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
import tandem.portal.messaging.OwnVersions.Own;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// The studio: writing drafts of messages and of the promise, for whom they are, and throwing them
/// away. What becomes of them is [ApprovalService]'s.
@Service
@PreAuthorize("@access.may('message:write')")
@Transactional(readOnly = true)
public class AuthoringService {
  private final MessageRepository versions;
  private final OwnVersions mine;
  private final StudioQueries queries;
  private final PartnerManagers managers;
  private final Clock clock;

  AuthoringService(
      MessageRepository versions,
      OwnVersions mine,
      StudioQueries queries,
      PartnerManagers managers,
      Clock clock) {
    this.versions = versions;
    this.mine = mine;
    this.queries = queries;
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

  /// A new message for everybody, with an empty draft of the actor's side.
  @PreAuthorize("@access.may('message:write')")
  @Transactional
  public MessageId create(AllianceId alliance) {
    Desk desk = managers.desk(MessagingPermissions.WRITE, alliance);
    return begin(Kind.MESSAGE, alliance, desk);
  }

  /// The knowledge promise, with an empty draft of the actor's side.
  ///
  /// @throws ConflictException when either side has begun it already
  @PreAuthorize("@access.may('message:write')")
  @Transactional
  public MessageId createPromise(AllianceId alliance) {
    return begin(Kind.PROMISE, alliance, managers.desk(MessagingPermissions.WRITE, alliance));
  }

  private MessageId begin(Kind kind, AllianceId alliance, Desk desk) {
    MessageId message =
        versions
            .insertMessage(kind, alliance, Audience.EVERYBODY)
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
    Own own = mine.find(id);
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
      throw mine.overwrite(own);
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
    Own own = mine.find(id);
    own.version().state().requireEditable();
    if (own.version().lock() != lock) {
      throw mine.overwrite(own);
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
    Own own = mine.find(id);
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
      throw mine.overwrite(own);
    }
    Instant now = clock.instant();
    versions.address(version, audience, own.by().person(), now);
    return new Saved(lock + 1, now);
  }

  /// A side's own words are written by that side; the other one signs them.
  private void requireMine(MessageId message, Desk desk) {
    if (queries.variant(message).filter(v -> !v.side().equals(desk.side())).isPresent()) {
      throw new ConflictException("messaging.conflict.theirVariant");
    }
  }

  private StudioQueries.Place place(AllianceId alliance, MessageId message) {
    return queries
        .place(alliance, message)
        .orElseThrow(() -> new NotFoundException("message " + message));
  }
}
