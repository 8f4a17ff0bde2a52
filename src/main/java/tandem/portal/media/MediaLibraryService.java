package tandem.portal.media;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Access;
import tandem.portal.media.store.MediaStore;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Localized;
import tandem.portal.platform.NotFoundException;

/// The library of an alliance, for the partner managers of both sides alike.
@Service
@PreAuthorize("@access.may('media:write')")
@Transactional(readOnly = true)
public class MediaLibraryService {
  public static final int MOST_CAPTION_BYTES = 1_000_000;
  private static final int LONGEST_TEXT = 500;
  private static final Logger LOG = LoggerFactory.getLogger(MediaLibraryService.class);

  private final MediaRepository files;
  private final Access access;
  private final AllianceService alliances;
  private final List<MediaUse> uses;
  private final Surroundings around;

  @Component("mediaSurroundings")
  record Surroundings(
      MediaStore store, MediaRules rules, ApplicationEventPublisher events, Clock clock) {}

  MediaLibraryService(
      MediaRepository files,
      Access access,
      AllianceService alliances,
      List<MediaUse> uses,
      Surroundings around) {
    this.files = files;
    this.access = access;
    this.alliances = alliances;
    this.uses = uses;
    this.around = around;
  }

  /// Everything an alliance has at hand, the latest first; to choose from, too.
  ///
  /// @throws NotFoundException when the actor is no partner manager of this alliance
  public List<MediaFile> list(AllianceId alliance) {
    access.requireIn(MediaPermissions.WRITE, alliance.value());
    return files.list(alliance);
  }

  /// Where each is shown, by the titles of what shows it.
  public Map<MediaId, List<Localized>> uses(AllianceId alliance) {
    access.requireIn(MediaPermissions.WRITE, alliance.value());
    var all = new LinkedHashMap<MediaId, List<Localized>>();
    for (MediaUse use : uses) {
      use.in(alliance)
          .forEach((id, titles) -> all.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(titles));
    }
    return all;
  }

  /// How much room an alliance's files take, and how much there is.
  public Room room(AllianceId alliance) {
    access.requireIn(MediaPermissions.WRITE, alliance.value());
    return new Room(
        DataSize.ofBytes(files.bytes(alliance)), around.rules().quota(), around.rules().file());
  }

  /// @param file of one file at most
  public record Room(DataSize used, DataSize quota, DataSize file) {}

  /// What keeps texts from being released because of what they show.
  ///
  /// @param markdown the texts, in every language
  public List<MediaFault> faults(AllianceId alliance, Collection<String> markdown) {
    access.requireIn(MediaPermissions.WRITE, alliance.value());
    Collection<MediaId> shown = MediaId.in(markdown);
    Map<MediaId, MediaFile> known =
        files.of(List.of(alliance.value()), shown).stream()
            .collect(toMap(MediaFile::id, Function.identity()));
    var faults = new ArrayList<MediaFault>();
    for (MediaId id : shown) {
      MediaFile file = known.get(id);
      if (file == null) {
        faults.add(new MediaFault(id, null, null));
      } else {
        file.lacks().forEach(lack -> faults.add(new MediaFault(id, file, lack)));
      }
    }
    return faults;
  }

  /// Says what is to be seen, and whether nothing is said.
  @Transactional
  public void describe(AllianceId alliance, MediaId file, Localized alternative, boolean silent) {
    access.requireIn(MediaPermissions.WRITE, alliance.value());
    if (alternative.byLanguage().values().stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
      throw new ConflictException("media.text.tooLong", LONGEST_TEXT);
    }
    if (!files.describe(alliance, file, alternative, silent)) {
      throw new NotFoundException("media " + file);
    }
  }

  /// Takes captions for a video, instead of those there may have been in the language.
  ///
  /// @throws ConflictException when they are no WebVTT, or too long
  @Transactional
  public void caption(AllianceId alliance, MediaId file, Locale language, byte[] webVtt) {
    MediaFile video = in(alliance, file);
    if (webVtt.length > MOST_CAPTION_BYTES) {
      throw new ConflictException("media.captions.tooLarge");
    }
    if (video.kind() != MediaKind.VIDEO) {
      throw new ConflictException("media.captions.noVideo");
    }
    files.caption(file, language, text(webVtt));
  }

  private static String text(byte[] webVtt) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(webVtt)).toString();
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (Sniffer.isCaptions(plain)) {
        return plain;
      }
    } catch (CharacterCodingException e) {
      throw new ConflictException("media.captions.wrongType");
    }
    throw new ConflictException("media.captions.wrongType");
  }

  @Transactional
  public void removeCaptions(AllianceId alliance, MediaId file, Locale language) {
    in(alliance, file);
    files.removeCaptions(file, language);
  }

  /// @throws ConflictException while something shows it
  @Transactional
  public void delete(AllianceId alliance, MediaId id) {
    MediaFile file = in(alliance, id);
    int shown = uses(alliance).getOrDefault(id, List.of()).size();
    if (shown > 0) {
      throw new ConflictException("media.delete.used", shown);
    }
    files.delete(alliance, id, OffsetDateTime.now(around.clock()));
    around
        .events()
        .publishEvent(
            new MediaEvent.Deleted(
                alliance,
                id,
                file.kind(),
                file.bytes(),
                UploadService.companies(alliances.get(alliance))));
    TransactionSynchronizationManager.registerSynchronization(new Emptying(id));
  }

  private MediaFile in(AllianceId alliance, MediaId file) {
    access.requireIn(MediaPermissions.WRITE, alliance.value());
    return files.of(List.of(alliance.value()), List.of(file)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("media " + file));
  }

  /// Only what is deleted for good is taken out of the store; what the store does not let go of now
  /// is tried again with the daily deletions.
  private final class Emptying implements TransactionSynchronization {
    private final MediaId file;

    Emptying(MediaId file) {
      this.file = file;
    }

    @Override
    public void afterCommit() {
      try {
        around.store().remove(file.value());
      } catch (IOException e) {
        LOG.warn("The store keeps {} for now: {}", file, e.getClass().getSimpleName());
      }
    }
  }
}
