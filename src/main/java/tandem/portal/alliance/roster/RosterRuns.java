package tandem.portal.alliance.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.ConflictException;

/// Works on people files behind the screens: nobody waits for 50,000 lines, and leaving the page
/// stops nothing. What is known here is only how far a run is; what it has found or written is in
/// the database, so a restart loses the run and nothing else.
@Component
public class RosterRuns {
  private static final Logger LOG = LoggerFactory.getLogger(RosterRuns.class);
  private static final int REMEMBERED = 500;

  private final RosterImportService imports;
  private final Executor executor;
  private final Map<UUID, RosterRun> runs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, RosterRun> eldest) {
          return size() > REMEMBERED && eldest.getValue() instanceof RosterRun.Failed;
        }
      };

  RosterRuns(RosterImportService imports, @Qualifier("rosterExecutor") Executor executor) {
    this.imports = imports;
    this.executor = executor;
  }

  /// Begins the dry run; the check can be opened by its id from now on.
  ///
  /// @param after called when the file is out of memory, however it went
  /// @throws tandem.portal.platform.NotFoundException when the side is not the own company's
  UUID check(
      PeopleFile file, String fileName, @Nullable SideId side, boolean complete, Runnable after) {
    UUID id = imports.begin(file, fileName, side, complete);
    start(
        id,
        false,
        progress -> {
          try {
            imports.check(id, file, progress);
          } finally {
            after.run();
          }
        });
    return id;
  }

  /// The same lines against the roster as it is now.
  public void checkAgain(UUID id) {
    imports.get(id);
    start(id, false, progress -> imports.checkAgain(id, progress));
  }

  /// Applies a check; asked again while it is at it, it does so once.
  public void apply(UUID id) {
    imports.get(id);
    start(id, true, progress -> imports.apply(id, progress));
  }

  /// How far it is, of a file of the actor's own company; of any other: idle.
  public RosterRun of(UUID id) {
    synchronized (runs) {
      return runs.getOrDefault(id, new RosterRun.Idle());
    }
  }

  private void start(UUID id, boolean applying, Consumer<Consumer<RosterStep>> work) {
    synchronized (runs) {
      if (runs.get(id) instanceof RosterRun.Running) {
        return;
      }
      runs.put(id, new RosterRun.Running(applying, null));
    }
    // Signing out empties the session's context: the run keeps one of its own
    var acting = new SecurityContextImpl();
    acting.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
    executor.execute(new DelegatingSecurityContextRunnable(() -> run(id, applying, work), acting));
  }

  private void run(UUID id, boolean applying, Consumer<Consumer<RosterStep>> work) {
    try {
      work.accept(step -> note(id, new RosterRun.Running(applying, step)));
      note(id, null);
    } catch (ConflictException e) {
      note(id, new RosterRun.Failed(applying, e.textKey(), List.of(e.arguments())));
    } catch (RuntimeException e) {
      LOG.error("A people file could not be worked on: {}", id, e);
      note(id, new RosterRun.Failed(applying, "alliance.roster.failed", List.of()));
    }
  }

  private void note(UUID id, @Nullable RosterRun run) {
    synchronized (runs) {
      if (run == null) {
        runs.remove(id);
      } else {
        runs.put(id, run);
      }
    }
  }
}
