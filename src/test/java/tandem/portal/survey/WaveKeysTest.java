package tandem.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.portal.identity.PersonId;

class WaveKeysTest {
  private static final WaveId WAVE = new WaveId(new UUID(1, 1));
  private static final PersonId PERSON = new PersonId(new UUID(2, 2));

  @TempDir Path folder;

  @Test
  void a_key_is_32_bytes_that_only_the_portals_user_may_read() throws IOException {
    assertThat(new WaveKeys(folder).readOrCreate(WAVE)).hasSize(32);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve(WAVE + ".key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void all_who_make_the_key_at_once_get_the_same_one() throws IOException {
    var keys = new WaveKeys(folder);
    Set<String> seen = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 50)
        .parallel()
        .forEach(_ -> seen.add(HexFormat.of().formatHex(keys.readOrCreate(WAVE))));
    assertThat(seen).hasSize(1);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void a_destroyed_key_is_gone_and_destroying_it_again_does_no_harm() {
    var keys = new WaveKeys(folder);
    keys.readOrCreate(WAVE);
    assertThat(keys.all()).containsExactly(WAVE);
    keys.destroy(WAVE);
    keys.destroy(WAVE);
    assertThat(keys.read(WAVE)).isEmpty();
    assertThat(keys.all()).isEmpty();
  }

  @Test
  void until_its_rows_are_wiped_a_wave_is_remembered_by_noise() throws IOException {
    var keys = new WaveKeys(folder);
    byte[] key = keys.readOrCreate(WAVE);
    keys.destroy(WAVE);
    assertThat(keys.unwiped()).containsExactly(WAVE);
    try (var files = Files.list(folder)) {
      assertThat(Files.readAllBytes(files.findFirst().orElseThrow())).isNotEqualTo(key);
    }
    keys.forget(WAVE);
    assertThat(keys.unwiped()).isEmpty();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void a_ballot_is_the_same_for_one_person_and_another_under_another_key() {
    byte[] one = new byte[32];
    byte[] other = new byte[32];
    other[31] = 1;
    assertThat(Ballot.hash(one, PERSON)).hasSize(32).isEqualTo(Ballot.hash(one, PERSON));
    assertThat(Ballot.hash(other, PERSON)).isNotEqualTo(Ballot.hash(one, PERSON));
    assertThat(Ballot.hash(one, new PersonId(new UUID(2, 3))))
        .isNotEqualTo(Ballot.hash(one, PERSON));
  }
}
