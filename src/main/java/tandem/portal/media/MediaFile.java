package tandem.portal.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;

/// A file an alliance has at hand for its lessons.
///
/// @param name as it was called where it came from
/// @param digest SHA-256 of the bytes, in hexadecimal
/// @param size null where it is not known
/// @param alternative what is to be seen, for whoever does not see it
/// @param silent nothing is said in the video
/// @param captions the languages there are captions in
public record MediaFile(
    MediaId id,
    AllianceId alliance,
    MediaType type,
    String name,
    long bytes,
    String digest,
    @Nullable Size size,
    Localized alternative,
    boolean silent,
    List<String> captions,
    Instant uploadedAt) {
  private static final double KILO = 1024;
  private static final double MEGA = KILO * KILO;
  private static final double GIGA = KILO * MEGA;

  /// In pixels.
  public record Size(int width, int height) {}

  /// What keeps it from being released in a lesson.
  public enum Lack {
    /// A picture that says nothing to whoever does not see it, in one language at least.
    ALTERNATIVE,
    /// A video that says nothing to whoever does not hear it.
    CAPTIONS;

    public String textKey() {
      return "media.lack." + name();
    }
  }

  public MediaFile {
    captions = List.copyOf(captions);
  }

  public MediaKind kind() {
    return type.kind();
  }

  public List<Lack> lacks() {
    var lacks = new ArrayList<Lack>();
    if (kind() == MediaKind.IMAGE && Languages.ALL.stream().anyMatch(alternative::isFallbackIn)) {
      lacks.add(Lack.ALTERNATIVE);
    }
    if (kind() == MediaKind.VIDEO && captions.isEmpty() && !silent) {
      lacks.add(Lack.CAPTIONS);
    }
    return lacks;
  }

  /// What it is called: what is to be seen, else the file's name.
  public String title(Locale locale) {
    String text = alternative.in(locale);
    return text.isBlank() ? name : text;
  }

  /// How heavy it is: the text to say it with, and its number.
  public String weightKey() {
    return bytes < MEGA ? "media.weight.KB" : bytes < GIGA ? "media.weight.MB" : "media.weight.GB";
  }

  public double weight() {
    return bytes < MEGA ? Math.ceil(bytes / KILO) : bytes < GIGA ? bytes / MEGA : bytes / GIGA;
  }

  /// What an author writes into a lesson.
  public String markdown(Locale locale) {
    return "![" + title(locale).replaceAll("[\\[\\]\\\\\\s]+", " ").strip() + "](media:" + id + ")";
  }
}
