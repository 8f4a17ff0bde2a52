package tandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFileTest {
  @TempDir private Path folder;

  @Test
  void a_living_process_is_found_again() throws IOException {
    var self = ProcessHandle.current();
    ProcessFile.write(folder.resolve("x.pid"), self);
    assertThat(ProcessFile.read(folder.resolve("x.pid"))).hasValue(self);
  }

  @Test
  void a_stranger_who_got_the_same_number_is_not_ours() throws IOException {
    long pid = ProcessHandle.current().pid();
    Files.writeString(folder.resolve("x.pid"), pid + " 1000000000000\n");
    assertThat(ProcessFile.read(folder.resolve("x.pid"))).isEmpty();
  }

  @Test
  void a_missing_or_torn_file_names_nobody() throws IOException {
    assertThat(ProcessFile.read(folder.resolve("none.pid"))).isEmpty();
    Files.writeString(folder.resolve("torn.pid"), "");
    assertThat(ProcessFile.read(folder.resolve("torn.pid"))).isEmpty();
  }
}
