package tandem.portal.media;

import java.util.UUID;

/// Where the library is, where files come in, and where they are given out.
public final class MediaRoutes {
  public static final String LIBRARY = "studio/:alliance/media";

  public static final String FILE = "media/{file}";
  public static final String CAPTIONS = "media/{file}/{language}.vtt";

  public static final String UPLOADS = "api/alliances/{alliance}/media";
  public static final String UPLOAD = UPLOADS + "/{upload}";
  public static final String WHOLE = UPLOAD + "/whole";
  public static final String CAPTION_UPLOAD = UPLOADS + "/{file}/captions";

  private MediaRoutes() {}

  public static String library(UUID alliance) {
    return "studio/" + alliance + "/media";
  }

  public static String file(MediaId file) {
    return "media/" + file;
  }

  public static String captions(MediaId file, String language) {
    return file(file) + "/" + language + ".vtt";
  }

  public static String uploads(UUID alliance) {
    return "api/alliances/" + alliance + "/media";
  }

  public static String captionUpload(UUID alliance, MediaId file, String language) {
    return uploads(alliance) + "/" + file + "/captions?language=" + language;
  }
}
