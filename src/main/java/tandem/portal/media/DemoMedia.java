package tandem.portal.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tandem.portal.media.store.MediaStore;

/// Puts the demo alliance's pictures where the portal looks for them; a changelog reaches only the
/// database.
@Component
@ConditionalOnProperty(name = "tandem.contexts", havingValue = "demo")
class DemoMedia implements ApplicationRunner {
  private static final String FILES = "classpath:/db/changelog/demo/media/*.png";

  private final MediaStore store;

  DemoMedia(MediaStore store) {
    this.store = store;
  }

  /// Each is called by its id.
  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
      String name = file.getFilename();
      if (name != null) {
        put(UUID.fromString(name.substring(0, name.lastIndexOf('.'))), file);
      }
    }
  }

  private void put(UUID key, Resource file) throws IOException {
    Path copy = Files.createTempFile("tandem-demo", ".png");
    try (InputStream bytes = file.getInputStream()) {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
      store.put(key, copy);
    } finally {
      Files.delete(copy);
    }
  }
}
