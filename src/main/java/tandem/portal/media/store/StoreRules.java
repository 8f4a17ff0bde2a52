package tandem.portal.media.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where media lie.
///
/// @param dir folder of files on their way, and of all others where no bucket is named
@ConfigurationProperties("tandem.media")
public record StoreRules(Path dir, Bucket s3) {

  /// @param endpoint empty: Amazon's own
  /// @param pathStyle the bucket's name stands in the path, not in the host's name
  record Bucket(
      String bucket,
      String endpoint,
      String region,
      String accessKey,
      String secretKey,
      boolean pathStyle) {}
}
