package tandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakHomeTest {
  @TempDir private Path folder;

  @BeforeEach
  void prepare_a_home_for_version_1_and_port_8080() throws IOException {
    Files.createDirectories(folder.resolve("dist/keycloak-1/lib"));
    Files.writeString(folder.resolve("dist/keycloak-1/lib/a.jar"), "a");
    Files.createDirectories(folder.resolve("realm/themes/tandem/login"));
    Files.writeString(folder.resolve("realm/tandem-realm.json"), "{}");
    Files.writeString(folder.resolve("realm/themes/tandem/login/theme.properties"), "parent=x");
    var home = home("keycloak-1", 8080);
    home.copyDistribution();
    home.markBuilt();
    home.markImported();
  }

  @Test
  void what_was_done_for_the_same_input_is_kept() {
    assertThat(home("keycloak-1", 8080).isBuilt()).isTrue();
    assertThat(home("keycloak-1", 8080).isImported()).isTrue();
  }

  @Test
  void other_ports_import_the_realm_again_without_building() {
    assertThat(home("keycloak-1", 9000).isBuilt()).isTrue();
    assertThat(home("keycloak-1", 9000).isImported()).isFalse();
  }

  @Test
  void a_changed_theme_imports_the_realm_again() throws IOException {
    Files.writeString(folder.resolve("realm/themes/tandem/login/theme.properties"), "parent=y");
    assertThat(home("keycloak-1", 8080).isImported()).isFalse();
  }

  @Test
  void another_version_is_built_anew() {
    assertThat(home("keycloak-2", 8080).isBuilt()).isFalse();
    assertThat(home("keycloak-2", 8080).isImported()).isFalse();
  }

  @Test
  void realm_and_theme_lie_where_keycloak_reads_them() {
    home("keycloak-1", 8080).placeRealm();
    assertThat(folder.resolve("home/data/import/tandem-realm.json")).hasContent("{}");
    assertThat(folder.resolve("home/themes/tandem/login/theme.properties")).hasContent("parent=x");
  }

  private KeycloakHome home(String version, int port) {
    return new KeycloakHome(
        folder.resolve("home"), folder.resolve("dist/" + version), folder.resolve("realm"), port);
  }
}
