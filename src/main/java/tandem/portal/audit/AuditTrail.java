package tandem.portal.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
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

  /// In one statement, because a chain remembers its head once a statement.
  private void append(List<Map.Entry<UUID, Happening>> entries) {
    db.execute(
        """
        insert into audit.entry (chain_id, action, person_id, company_id, task, details)
        select chain_id, action, person_id, company_id, task, details
        from unnest({0}, {1}, {2}, {3}, {4}, {5}) with ordinality
          as n (chain_id, action, person_id, company_id, task, details, place)
        order by place
        """,
        ids(entries, Map.Entry::getKey),
        texts(entries, entry -> entry.getValue().action()),
        // Another company's log says that the partner's side did it, never who there
        ids(
            entries,
            entry ->
                entry.getKey().equals(entry.getValue().company())
                    ? entry.getValue().person()
                    : null),
        ids(entries, entry -> entry.getValue().company()),
        texts(entries, entry -> nameOf(entry.getValue().task())),
        texts(entries, entry -> json.text(entry.getValue().details())));
  }

  private static @Nullable String nameOf(Acting.@Nullable Task task) {
    return task == null ? null : task.name();
  }

  private static Field<UUID[]> ids(
      List<Map.Entry<UUID, Happening>> entries,
      Function<Map.Entry<UUID, Happening>, @Nullable UUID> part) {
    return DSL.val(entries.stream().map(part).toArray(UUID[]::new));
  }

  private static Field<String[]> texts(
      List<Map.Entry<UUID, Happening>> entries,
      Function<Map.Entry<UUID, Happening>, @Nullable String> part) {
    return DSL.val(entries.stream().map(part).toArray(String[]::new));
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
              append(
                  happenings.stream()
                      .flatMap(what -> what.chains().stream().map(chain -> Map.entry(chain, what)))
                      .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                      .toList()));
    }
  }
}
