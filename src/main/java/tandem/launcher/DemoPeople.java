package tandem.launcher;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The people one may sign in as, read from the realm that Keycloak imports: it is their only home.
final class DemoPeople {
  private final JsonNode realm;

  DemoPeople(Path realmFile) {
    this.realm = JsonMapper.shared().readTree(realmFile.toFile());
  }

  /// One line per person: address, company, role, language, and where the password is typed.
  String table() {
    return realm
        .path("users")
        .valueStream()
        .filter(user -> user.has("email"))
        .map(this::row)
        .collect(Collectors.joining("\n"));
  }

  String password() {
    return realm.at("/users/0/credentials/0/value").asString("");
  }

  private String row(JsonNode user) {
    return "  %-31s %-22s %-34s %-4s %s"
        .formatted(
            user.path("email").asString(""),
            company(user.path("email").asString("")).orElse(""),
            user.at("/attributes/demo_role/0").asString(""),
            user.at("/attributes/locale/0").asString(""),
            user.has("federatedIdentities") ? "at their company's own sign-in" : "here");
  }

  private Optional<String> company(String email) {
    return realm
        .path("organizations")
        .valueStream()
        .filter(
            o ->
                o.path("members")
                    .valueStream()
                    .anyMatch(m -> email.equals(m.path("username").asString(""))))
        .map(o -> o.path("name").asString(""))
        .findFirst();
  }
}
