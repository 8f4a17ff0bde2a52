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

  private static Map<String, String> environment(String url) {
    return Map.of(
        "TANDEM_DB_URL", url,
        "TANDEM_DB_USER", "tandem",
        "TANDEM_DB_PASSWORD", "hunter2",
        "TANDEM_DB_OWNER", "owner",
        "TANDEM_DB_OWNER_PASSWORD", "hunter2",
        "TANDEM_OIDC_ISSUER", "http://127.0.0.1:1/realms/tandem",
        "TANDEM_OIDC_CLIENT_ID", "tandem-portal",
        "TANDEM_OIDC_CLIENT_SECRET", "hunter2",
        "TANDEM_PUBLIC_URL", "http://localhost:8080",
        "TANDEM_KEY_DIR", "keys");
  }
}
