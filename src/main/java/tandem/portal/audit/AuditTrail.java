package tandem.portal.audit;

import static tandem.db.audit.Tables.ENTRY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tandem.portal.identity.Acting;
import tandem.portal.platform.Auditable;
import tandem.portal.platform.Json;

/// Writes what happened into the log, as the last thing its own transaction does: nothing is
/// remembered that was rolled back, and nothing happens unremembered. Last, so that a chain is
/// locked for the length of a commit only; and in the order of the chains, so that two transactions
/// that write to the same two never wait for each other in a circle.
@Component
class AuditTrail {
  private final DSLContext db;
  private final Json json;

  AuditTrail(DSLContext db, Json json) {
    this.db = db;
    this.json = json;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void remember(Auditable event) {
    var happening = Happening.of(event, Acting.current());
    TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Page.class::isInstance)
        .map(Page.class::cast)
        .findFirst()
        .orElseGet(this::begin)
        .add(happening);
  }

  private Page begin() {
    var page = new Page();
    TransactionSynchronizationManager.registerSynchronization(page);
    return page;
  }

  private void append(UUID chain, Happening what) {
    // Another company's log says that the partner's side did it, never who there
    boolean own = chain.equals(what.company());
    db.insertInto(ENTRY)
        .set(ENTRY.CHAIN_ID, chain)
        .set(ENTRY.ACTION, what.action())
        .set(ENTRY.PERSON_ID, own ? what.person() : null)
        .set(ENTRY.COMPANY_ID, what.company())
        .set(ENTRY.TASK, what.task() == null ? null : what.task().name())
        .set(ENTRY.DETAILS, json.text(what.details()))
        .execute();
  }

  private final class Page implements TransactionSynchronization {
    private final List<Happening> happenings = new ArrayList<>();
    private boolean written;

    void add(Happening happening) {
      if (written) {
        throw new IllegalStateException(happening.action() + " comes too late for the log");
      }
      happenings.add(happening);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      written = true;
      Acting.run(
          Acting.Task.AUDIT,
          () ->
              happenings.stream()
                  .flatMap(what -> what.chains().stream().map(chain -> Map.entry(chain, what)))
                  .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                  .forEach(entry -> append(entry.getKey(), entry.getValue())));
    }
  }
}
