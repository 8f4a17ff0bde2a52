package tandem.portal.media.store;

import java.net.URI;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// The bucket, where one is named, else the folder.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreRules.class)
class StoreChoice {
  @Bean
  MediaStore mediaStore(StoreRules rules) {
    return rules.s3().bucket().isBlank()
        ? new FolderStore(rules.dir().resolve("files"))
        : new BucketStore(client(rules.s3()), rules.s3().bucket());
  }

  /// Checksums that came later than the protocol are left out: not every service knows them.
  static S3Client client(StoreRules.Bucket bucket) {
    var client =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(bucket.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(bucket.accessKey(), bucket.secretKey())))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .forcePathStyle(bucket.pathStyle());
    if (!bucket.endpoint().isBlank()) {
      client.endpointOverride(URI.create(bucket.endpoint()));
    }
    return client.build();
  }
}
