package tandem.portal.media;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;

/// What lessons show, for every member of the alliance and nobody else.
@Service
@PreAuthorize("@access.may('media:read')")
@Transactional(readOnly = true)
public class MediaService {
  private final MediaRepository files;
  private final Access access;
  private final Texts texts;

  MediaService(MediaRepository files, Access access, Texts texts) {
    this.files = files;
    this.access = access;
    this.texts = texts;
  }

  /// @throws NotFoundException when there is none, or it belongs to an alliance in which the actor
  ///     has no seat
  public MediaFile get(MediaId file) {
    return files.of(access.actor().alliancesWhere(MediaPermissions.READ), List.of(file)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("media " + file));
  }

  /// WebVTT.
  ///
  /// @throws NotFoundException as in [#get], or when there are no captions in the language
  public String captions(MediaId file, String language) {
    return files
        .captions(get(file).id(), language)
        .orElseThrow(() -> new NotFoundException("captions of " + file));
  }

  /// A text with what it shows put in its place.
  ///
  /// @param html as [tandem.portal.platform.Markdown#withMedia] makes it
  /// @param locale the reader's, for what stands beside the text
  /// @param language the text's own
  public String shown(AllianceId alliance, String html, Locale locale, Locale language) {
    access.requireIn(MediaPermissions.READ, alliance.value());
    Set<MediaId> ids = MediaId.in(List.of(html));
    if (ids.isEmpty()) {
      return html;
    }
    var known =
        files.of(List.of(alliance.value()), ids).stream()
            .collect(toMap(MediaFile::id, Function.identity()));
    return new MediaHtml(known, locale, language, texts).in(html);
  }
}
