package tandem.portal.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an entry says beside its place, time and action: the part that is forgotten one day.
///
/// @param details JSON, letter by letter as it is stored
record Content(
    @Nullable UUID person, @Nullable UUID company, @Nullable String task, String details) {

  /// The same bytes as in `audit.append`, worked out here a second time: who changes the function
  /// in the database does not change what a log has to look like.
  byte[] digest(byte[] salt) {
    MessageDigest sha = Link.sha256();
    sha.update(salt);
    String text =
        text(person) + '\n' + text(company) + '\n' + (task == null ? "" : task) + '\n' + details;
    return sha.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }
}
