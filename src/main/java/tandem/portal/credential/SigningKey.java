package tandem.portal.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The key that signs certificates: a JWK in a file of its owner alone, outside the database and
/// its backups. Read anew each time, so that another file in its place is in use at once; where
/// there is none, the first who needs it makes one.
@Component
class SigningKey {
  private static final int BITS = 3072;

  private final Path file;

  SigningKey(@Value("${tandem.certificates.key-file}") Path file) {
    this.file = file;
  }

  /// With its private half. Its id is its thumbprint (RFC 7638).
  ///
  /// @throws IllegalStateException when the file holds no such key, without a word of what it holds
  RSAKey current() {
    try {
      return read();
    } catch (NoSuchFileException e) {
      return create();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RSAKey read() throws IOException {
    try {
      RSAKey key = RSAKey.parse(Files.readString(file));
      if (!key.isPrivate()) {
        throw new IllegalStateException(file + " holds no private key");
      }
      return new RSAKey.Builder(key)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint()
          .build();
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(file + " holds no RSA key as a JWK");
    }
  }

  /// Of several who make one at once, all get the same: the file appears whole or not at all, once.
  private RSAKey create() {
    try {
      RSAKey made = new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).generate();
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      Files.createDirectories(folder);
      Path fresh = folder.resolve(UUID.randomUUID() + ".fresh");
      try {
        write(fresh, made.toJSONString());
        Files.createLink(file, fresh);
      } catch (FileAlreadyExistsException e) {
        return read();
      } finally {
        Files.deleteIfExists(fresh);
      }
      return read();
    } catch (JOSEException e) {
      throw new IllegalStateException("no RSA key can be made here", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String key) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      channel.write(ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
  }
}
