package tandem.portal.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.Auditable;

/// A file came or went, and both sides' logs say so: the library is theirs together.
public sealed interface MediaEvent extends Auditable {
  AllianceId alliance();

  MediaId media();

  MediaKind kind();

  long bytes();

  @Override
  default @Nullable UUID company() {
    return null;
  }

  @Override
  default Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    details.put("alliance", alliance().toString());
    details.put("media", media().toString());
    details.put("kind", kind().name());
    details.put("bytes", String.valueOf(bytes()));
    return details;
  }

  /// @param companies both sides'
  record Uploaded(
      AllianceId alliance, MediaId media, MediaKind kind, long bytes, Set<UUID> companies)
      implements MediaEvent {
    public Uploaded {
      companies = Set.copyOf(companies);
    }

    @Override
    public String action() {
      return "media.file.uploaded";
    }
  }

  /// @param companies both sides'
  record Deleted(
      AllianceId alliance, MediaId media, MediaKind kind, long bytes, Set<UUID> companies)
      implements MediaEvent {
    public Deleted {
      companies = Set.copyOf(companies);
    }

    @Override
    public String action() {
      return "media.file.deleted";
    }
  }
}
