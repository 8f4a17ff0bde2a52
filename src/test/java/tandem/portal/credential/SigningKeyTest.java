package tandem.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
  @TempDir Path folder;

  @Test
  void is_made_once_in_a_file_of_its_owner_alone() throws Exception {
    Path file = folder.resolve("in/certificates.jwk");
    RSAKey made = new SigningKey(file).current();
    assertThat(made.size()).isGreaterThanOrEqualTo(3072);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new SigningKey(file).current().getKeyID()).isEqualTo(made.getKeyID());
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void another_file_in_its_place_is_in_use_at_once() throws Exception {
    Path file = folder.resolve("certificates.jwk");
    var key = new SigningKey(file);
    String first = key.current().getKeyID();
    Files.writeString(file, new RSAKeyGenerator(2048).generate().toJSONString());
    assertThat(key.current().getKeyID()).isNotEqualTo(first);
  }

  @Test
  void what_is_no_private_key_is_refused_without_a_word_of_it() throws Exception {
    Path file = folder.resolve("certificates.jwk");
    Files.writeString(file, new RSAKeyGenerator(2048).generate().toPublicJWK().toJSONString());
    assertThatThrownBy(() -> new SigningKey(file).current())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no private key");
    Files.writeString(file, "secret words");
    assertThatThrownBy(() -> new SigningKey(file).current())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }
}
