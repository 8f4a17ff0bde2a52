package tandem.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A pid file that also says when the process began: a number alone may belong to a stranger by the
/// next run.
final class ProcessFile {
  private static final Duration TOLERANCE = Duration.ofSeconds(10);

  private ProcessFile() {}

  static void write(Path file, ProcessHandle process) throws IOException {
    long began = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    Files.writeString(file, process.pid() + " " + began + "\n");
  }

  /// The process the file speaks of, if it still lives.
  static Optional<ProcessHandle> read(Path file) {
    try {
      String[] words = Files.readString(file).trim().split(" ", -1);
      long began = words.length > 1 ? Long.parseLong(words[1]) : 0;
      return ProcessHandle.of(Long.parseLong(words[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> beganAt(process, began));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean beganAt(ProcessHandle process, long began) {
    return process
        .info()
        .startInstant()
        .map(at -> Duration.between(Instant.ofEpochMilli(began), at).abs().compareTo(TOLERANCE) < 0)
        .orElse(began == 0);
  }
}
