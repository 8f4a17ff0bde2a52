package tandem.portal.alliance.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tandem.portal.identity.CompanyId;

/// How many people files are in work at once, from the first byte until the check is done: a file
/// of 20 MB is about 150 MB of memory meanwhile. No company can take all the places.
@Component
class RosterPlaces {
  /// In one portal.
  static final int MOST = 4;

  private static final int OF_A_COMPANY = 2;
  private static final int SECONDS = 15;

  private final Map<CompanyId, Integer> taken = new HashMap<>();

  /// To be closed once, when the file is out of memory; closing it again does nothing.
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /// @throws NoPlace when there is none; nothing was taken then
  Place take(CompanyId company) {
    synchronized (taken) {
      if (taken.getOrDefault(company, 0) >= OF_A_COMPANY) {
        throw new NoPlace(HttpStatus.TOO_MANY_REQUESTS, "alliance.roster.busyCompany");
      }
      if (taken.values().stream().mapToInt(Integer::intValue).sum() >= MOST) {
        throw new NoPlace(HttpStatus.SERVICE_UNAVAILABLE, "alliance.roster.busyPortal");
      }
      taken.merge(company, 1, Integer::sum);
    }
    var open = new AtomicBoolean(true);
    return () -> {
      if (open.getAndSet(false)) {
        leave(company);
      }
    };
  }

  private void leave(CompanyId company) {
    synchronized (taken) {
      taken.computeIfPresent(company, (_, places) -> places == 1 ? null : places - 1);
    }
  }

  static final class NoPlace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String textKey;

    NoPlace(HttpStatus status, String textKey) {
      super(textKey);
      this.status = status;
      this.textKey = textKey;
    }

    HttpStatus status() {
      return status;
    }

    /// What to do, in words.
    String textKey() {
      return textKey;
    }

    /// Until a place may be free.
    int seconds() {
      return SECONDS;
    }
  }
}
