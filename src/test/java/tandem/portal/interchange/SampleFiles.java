package tandem.portal.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Files of other systems' formats: the repository's, which are our own, and those of other people,
/// which may not be copied here, in a folder somebody names.
public final class SampleFiles {
  private SampleFiles() {}

  /// @param property of the system; names the folder of other people's files
  public static Stream<Path> in(String folder, String property) {
    return Stream.of(folder, System.getProperty(property, ""))
        .filter(name -> !name.isEmpty())
        .flatMap(name -> in(Path.of(name)).stream());
  }

  private static List<Path> in(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new AssertionError("No such folder: " + folder, e);
    }
  }
}
