package tandem.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// A wrong environment is one line that says what to do.
class StartTest {
  @Test
  void missing_variables_are_named() {
    assertThat(Environment.fault(Map.of("TANDEM_DB_URL", "jdbc:postgresql://localhost/tandem")))
        .get()
        .asString()
        .contains("TANDEM_DB_USER", "TANDEM_OIDC_ISSUER")
        .doesNotContain("TANDEM_DB_URL,", "\n");
  }

  @Test
  void a_database_that_does_not_answer_is_named_without_the_password() {
    assertThat(Environment.fault(environment("jdbc:postgresql://127.0.0.1:1/tandem")))
        .get()
        .asString()
        .contains("TANDEM_DB_URL")
        .doesNotContain("hunter2", "\n");
  }

  @Test
  void another_kind_of_database_is_refused() {
    assertThat(Environment.fault(environment("jdbc:h2:mem:x")))
        .get()
        .asString()
        .contains("jdbc:postgresql");
  }

  @Test
  void half_a_service_account_is_refused() {
    var environment = new java.util.HashMap<>(environment("jdbc:postgresql://127.0.0.1:1/x"));
    environment.put("TANDEM_OIDC_ADMIN_CLIENT_ID", "tandem-accounts");
    assertThat(Environment.fault(environment))
        .get()
        .asString()
        .contains("TANDEM_OIDC_ADMIN_CLIENT_SECRET")
        .doesNotContain("\n");
  }

  @Test
  void half_a_bucket_is_refused() {
    var environment = new java.util.HashMap<>(environment("jdbc:postgresql://127.0.0.1:1/x"));
    environment.put("TANDEM_MEDIA_S3_BUCKET", "lessons");
    environment.put("TANDEM_MEDIA_S3_SECRET_KEY", "hunter2");
    assertThat(Environment.fault(environment))
        .get()
        .asString()
        .contains("TANDEM_MEDIA_S3_ACCESS_KEY")
        .doesNotContain("hunter2", "\n");
  }

  @Test
  void a_folder_of_media_that_cannot_be_is_named() {
    var environment = new java.util.HashMap<>(environment("jdbc:postgresql://127.0.0.1:1/x"));
    environment.put("TANDEM_MEDIA_DIR", "pom.xml/media");
    assertThat(Environment.fault(environment))
        .get()
        .asString()
        .contains("TANDEM_MEDIA_DIR")
        .doesNotContain("hunter2", "\n");
  }

  private static Map<String, String> environment(String url) {
    return Map.ofEntries(
        Map.entry("TANDEM_DB_URL", url),
        Map.entry("TANDEM_DB_USER", "tandem"),
        Map.entry("TANDEM_DB_PASSWORD", "hunter2"),
        Map.entry("TANDEM_DB_OWNER", "owner"),
        Map.entry("TANDEM_DB_OWNER_PASSWORD", "hunter2"),
        Map.entry("TANDEM_OIDC_ISSUER", "http://127.0.0.1:1/realms/tandem"),
        Map.entry("TANDEM_OIDC_CLIENT_ID", "tandem-portal"),
        Map.entry("TANDEM_OIDC_CLIENT_SECRET", "hunter2"),
        Map.entry("TANDEM_PUBLIC_URL", "http://localhost:8080"),
        Map.entry("TANDEM_KEY_DIR", "keys"),
        Map.entry("TANDEM_MEDIA_DIR", "target/start-test-media"));
  }
}
