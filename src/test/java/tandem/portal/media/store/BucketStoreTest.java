package tandem.portal.media.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BucketStoreTest extends MediaStoreContract {
  private static @Nullable S3Server server;
  private static @Nullable MediaStore store;

  @BeforeAll
  static void a_server_with_a_bucket() throws Exception {
    S3Server started = S3Server.start();
    server = started;
    StoreRules.Bucket rules = started.bucket();
    store = new BucketStore(StoreChoice.client(rules), rules.bucket());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  MediaStore store() {
    return java.util.Objects.requireNonNull(store);
  }

  @Test
  void a_service_that_is_away_is_a_failure_without_its_words() {
    var away =
        new BucketStore(
            StoreChoice.client(
                new StoreRules.Bucket(
                    "lessons", "http://127.0.0.1:1", "eu", "key", "hidden", true)),
            "lessons");
    assertThatThrownBy(() -> away.remove(UUID.randomUUID()))
        .isInstanceOf(IOException.class)
        .hasMessageNotContainingAny("127.0.0.1", "hidden");
  }
}
