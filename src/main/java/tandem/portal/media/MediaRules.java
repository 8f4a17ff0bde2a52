package tandem.portal.media;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// How much is taken.
///
/// @param file of one file at most
/// @param quota of all files of an alliance together
@ConfigurationProperties("tandem.media.most")
record MediaRules(DataSize file, DataSize quota) {
  /// Beyond this neither a browser's numbers nor one request to a bucket would do.
  private static final DataSize LARGEST = DataSize.ofGigabytes(4);

  MediaRules {
    if (file.toBytes() < 1 || file.compareTo(LARGEST) > 0) {
      throw new IllegalArgumentException(
          "TANDEM_MEDIA_FILE must be between 1B and 4GB but is " + file);
    }
  }
}
