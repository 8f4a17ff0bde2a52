package tandem.portal.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyId;

/// Follows chains behind the screens, once a company and two at a time: a long log holds up nobody,
/// and clicking often follows it once.
@Component
public class ChainRuns {
  private static final Logger LOG = LoggerFactory.getLogger(ChainRuns.class);

  private final AuditService log;
  private final Access access;
  private final Executor executor;
  private final Map<CompanyId, ChainRun> runs = new HashMap<>();

  ChainRuns(AuditService log, Access access, @Qualifier("chainExecutor") Executor executor) {
    this.log = log;
    this.access = access;
    this.executor = executor;
  }

  /// Begins with the own company's chain, or joins whoever is at it. To be left with
  /// [ChainRun#leave].
  ///
  /// @throws org.springframework.security.access.AccessDeniedException for whom the log is not
  public ChainRun begin() {
    long entries = log.entries();
    CompanyId company = access.actor().company();
    ChainRun run;
    synchronized (runs) {
      ChainRun running = runs.get(company);
      if (running != null && running.join()) {
        return running;
      }
      run = new ChainRun(entries);
      runs.put(company, run);
    }
    // Signing out empties the session's context: the run keeps one of its own
    var acting = new SecurityContextImpl();
    acting.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
    executor.execute(new DelegatingSecurityContextRunnable(() -> follow(company, run), acting));
    return run;
  }

  private void follow(CompanyId company, ChainRun run) {
    try {
      log.verify(run::goOn);
      run.end(ChainRun.State.DONE);
    } catch (CancellationException e) {
      LOG.debug("Nobody waits for a chain any more");
    } catch (RuntimeException e) {
      LOG.error("A chain could not be followed", e);
      run.end(ChainRun.State.FAILED);
    } finally {
      synchronized (runs) {
        runs.remove(company, run);
      }
    }
  }
}
