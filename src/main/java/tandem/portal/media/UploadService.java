package tandem.portal.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Access;
import tandem.portal.identity.Actor;
import tandem.portal.media.store.MediaStore;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Localized;
import tandem.portal.platform.NotFoundException;

/// Brings a file in pieces, so that a connection that is cut costs one piece at most. No
/// transaction is open, and no connection to the database held, while bytes come.
@Service
@PreAuthorize("@access.may('media:write')")
@EnableConfigurationProperties(MediaRules.class)
public class UploadService {
  /// Of one person, half sent.
  private static final int AT_ONCE = 5;

  private final UploadRepository uploads;
  private final MediaRepository files;
  private final UploadFolder folder;
  private final Access access;
  private final Surroundings around;

  @Component("uploadSurroundings")
  record Surroundings(
      MediaStore store,
      MediaRules rules,
      AllianceService alliances,
      TransactionTemplate transaction,
      Happenings happenings) {}

  /// Tells the other modules, and what time it is.
  @Component("uploadHappenings")
  record Happenings(ApplicationEventPublisher events, Clock clock) {}

  UploadService(
      UploadRepository uploads,
      MediaRepository files,
      UploadFolder folder,
      Access access,
      Surroundings around) {
    this.uploads = uploads;
    this.files = files;
    this.folder = folder;
    this.access = access;
    this.around = around;
  }

  /// Announces a file, or finds the half of it that is here already.
  ///
  /// @throws NotFoundException when the actor is no partner manager of this alliance
  /// @throws ConflictException when it is empty, too large, or the alliance has no room for it
  public Upload begin(AllianceId alliance, UploadDraft draft) {
    Actor actor = access.requireIn(MediaPermissions.WRITE, alliance.value());
    if (draft.bytes() <= 0) {
      throw new ConflictException("media.upload.empty");
    }
    if (draft.bytes() > around.rules().file().toBytes()) {
      throw new ConflictException("media.upload.tooLarge", around.rules().file().toMegabytes());
    }
    return within(
        () -> {
          files.alone(alliance);
          long others =
              uploads.bytesBeside(
                  actor.person(), alliance, draft.bytes() + " " + draft.fingerprint());
          requireRoom(alliance, draft.bytes() + others);
          UploadId id = uploads.begin(actor.person(), alliance, draft, now());
          uploads.removeBeyond(actor.person(), AT_ONCE).forEach(folder::remove);
          return new Upload(id, alliance, draft.name(), draft.bytes(), folder.received(id));
        });
  }

  /// How much is here.
  ///
  /// @throws NotFoundException when there is no such upload of the actor's own in this alliance
  public Upload get(AllianceId alliance, UploadId upload) {
    Actor actor = access.requireIn(MediaPermissions.WRITE, alliance.value());
    return within(
            () ->
                uploads
                    .find(actor.person(), alliance, upload)
                    .orElseThrow(() -> new NotFoundException("upload " + upload)))
        .with(folder.received(upload));
  }

  /// Adds what comes, as far as it comes.
  ///
  /// @param offset where it belongs: behind what is here
  /// @throws NotFoundException as in [#get]
  /// @throws ConflictException when it does not belong there, or is more than was announced
  public Upload append(AllianceId alliance, UploadId upload, long offset, InputStream body)
      throws IOException {
    Upload known = get(alliance, upload);
    within(
        () -> {
          uploads.touch(upload, now());
          return upload;
        });
    long received = folder.append(upload, offset, known.bytes(), body);
    return new Upload(upload, alliance, known.name(), known.bytes(), received);
  }

  /// Takes the file into the library once all of it is here.
  ///
  /// @param pieces what the browser has worked out of the file it has sent: SHA-256 of the SHA-256
  ///     of each of its pieces, in hexadecimal
  /// @throws NotFoundException as in [#get]
  /// @throws ConflictException when something is missing or is not as it was sent, when it is of no
  ///     type that is taken, or the alliance has no room for it any more
  public MediaId whole(AllianceId alliance, UploadId upload, String pieces) throws IOException {
    Upload known = get(alliance, upload);
    if (known.received() != known.bytes()) {
      throw new ConflictException("media.upload.cut");
    }
    return folder.alone(upload, () -> take(known, pieces));
  }

  private MediaId take(Upload upload, String pieces) throws IOException {
    Path bytes = folder.file(upload.id());
    UploadDigest digest = UploadDigest.of(bytes);
    if (!digest.pieces().equals(pieces)) {
      throw refused(upload, "media.upload.damaged");
    }
    MediaType type =
        Sniffer.type(bytes).orElseThrow(() -> refused(upload, "media.upload.wrongType"));
    var file =
        new MediaFile(
            new MediaId(upload.id().value()),
            upload.alliance(),
            type,
            upload.name(),
            upload.bytes(),
            digest.whole(),
            Sniffer.size(bytes, type),
            new Localized(Map.of()),
            false,
            List.of(),
            now().toInstant());
    around.store().put(file.id().value(), bytes);
    Alliance alliance = around.alliances().get(upload.alliance());
    if (!within(() -> add(file, companies(alliance)))) {
      throw new ConflictException("media.upload.busy");
    }
    folder.remove(upload.id());
    return file.id();
  }

  /// Should the portal end between the store and this, the half-sent file is known still, and goes
  /// from both places with the daily deletions.
  ///
  /// @return false when the upload was given up meanwhile, for newer ones or with the deletions
  private boolean add(MediaFile file, Set<UUID> companies) {
    files.alone(file.alliance());
    requireRoom(file.alliance(), file.bytes());
    if (!uploads.remove(new UploadId(file.id().value()))) {
      if (!files.exists(file.id())) {
        files.leave(file.alliance(), file.id(), now());
      }
      return false;
    }
    files.add(file);
    around
        .happenings()
        .events()
        .publishEvent(
            new MediaEvent.Uploaded(
                file.alliance(), file.id(), file.kind(), file.bytes(), companies));
    return true;
  }

  /// What is refused for what it is does not lie about.
  private ConflictException refused(Upload upload, String why) {
    within(() -> uploads.remove(upload.id()));
    folder.remove(upload.id());
    return new ConflictException(why);
  }

  private void requireRoom(AllianceId alliance, long bytes) {
    long quota = around.rules().quota().toBytes();
    long used = files.bytes(alliance);
    if (used + bytes > quota) {
      throw new ConflictException(
          "media.upload.quota",
          DataSize.ofBytes(Math.max(0, quota - used)).toMegabytes(),
          around.rules().quota().toMegabytes());
    }
  }

  static Set<UUID> companies(Alliance alliance) {
    return Set.of(alliance.a().company().value(), alliance.b().company().value());
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(around.happenings().clock());
  }

  private <T> T within(Supplier<T> work) {
    return Objects.requireNonNull(around.transaction().execute(_ -> work.get()));
  }
}
