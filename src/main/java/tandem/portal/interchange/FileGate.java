package tandem.portal.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tandem.portal.identity.Access;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.ConflictException;

/// Lets files in one at a time a person, and two a portal: each is in memory until it is
/// understood.
@Component
public class FileGate {
  private static final int PLACES = 2;

  private final Access access;
  private final Set<PersonId> reading = ConcurrentHashMap.newKeySet();
  private final Semaphore places = new Semaphore(PLACES);

  FileGate(Access access) {
    this.access = access;
  }

  /// Whom there is no place for is told only when the body is through: a browser that is still
  /// sending reads no answer.
  ///
  /// @param most how many bytes are read; one more says that there were more
  /// @throws ConflictException while another file of theirs, or two of others, are being read
  public <T> T read(InputStream body, int most, Function<byte[], T> reader) throws IOException {
    PersonId bringer = access.actor().person();
    if (!reading.add(bringer)) {
      throw full(body);
    }
    try {
      if (!places.tryAcquire()) {
        throw full(body);
      }
      try {
        return reader.apply(body.readNBytes(most + 1));
      } finally {
        places.release();
      }
    } finally {
      reading.remove(bringer);
    }
  }

  private static ConflictException full(InputStream body) throws IOException {
    body.transferTo(OutputStream.nullOutputStream());
    return new ConflictException("interchange.file.another");
  }
}
