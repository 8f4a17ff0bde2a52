package tandem.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.db.audit.Tables.CHAIN;
import static tandem.db.audit.Tables.ENTRY;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tandem.db.audit.tables.records.EntryRecord;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;
import tandem.portal.identity.SignInEvent;
import tandem.portal.platform.Auditable;

/// What is committed here stays: the log of the test's database is only ever added to as well.
@PortalTest
class AuditTrailTest {
  @Autowired OwnerDb owner;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  private PersonId tobias;

  /// @param companies besides that of whoever acts
  record Happened(Set<UUID> companies, Map<String, String> details) implements Auditable {
    @Override
    public String action() {
      return "identity.data.taken";
    }

    @Override
    public @Nullable UUID company() {
      return null;
    }
  }

  @BeforeEach
  void sign_in() {
    tobias = SignIn.as(owner, "tobias.roth@kessler.example");
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void an_entry_says_who_did_what() {
    UUID id = UUID.randomUUID();
    happens(new Happened(Set.of(), Map.of("module", id.toString())));
    EntryRecord entry = last(AuditWorld.KESSLER);
    assertThat(entry.getAction()).isEqualTo("identity.data.taken");
    assertThat(entry.getKind()).isEqualTo("export");
    assertThat(entry.getPersonId()).isEqualTo(tobias.value());
    assertThat(entry.getCompanyId()).isEqualTo(AuditWorld.KESSLER);
    assertThat(entry.getDetails()).isEqualTo("{\"module\":\"" + id + "\"}");
    assertIntact(AuditWorld.KESSLER);
  }

  @Test
  void nothing_is_remembered_that_was_rolled_back() {
    long before = entries(AuditWorld.KESSLER);
    transaction.executeWithoutResult(
        status -> {
          events.publishEvent(new Happened(Set.of(), Map.of()));
          status.setRollbackOnly();
        });
    assertThat(entries(AuditWorld.KESSLER)).isEqualTo(before);
  }

  @Test
  void what_cannot_be_remembered_does_not_happen() {
    UUID company = UUID.randomUUID();
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    _ -> {
                      owner.execute(
                          "insert into identity.company (id, name) values (?, ?)",
                          company,
                          company.toString());
                      events.publishEvent(
                          new Happened(Set.of(), Map.of("note", "Ich traue ihnen nicht")));
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("note")
        .hasMessageNotContaining("traue");
    assertThat(owner.fetch("select 1 from identity.company where id = ?", company)).isEmpty();
  }

  @Test
  void an_event_outside_a_transaction_is_a_fault() {
    assertThatThrownBy(() -> events.publishEvent(new Happened(Set.of(), Map.of())))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void what_both_sides_share_stands_in_both_logs_and_names_nobody_in_the_others() {
    happens(new Happened(Set.of(AuditWorld.KESSLER, AuditWorld.NORDWIND), Map.of()));
    assertThat(last(AuditWorld.KESSLER).getPersonId()).isEqualTo(tobias.value());
    EntryRecord theirs = last(AuditWorld.NORDWIND);
    assertThat(theirs.getAction()).isEqualTo("identity.data.taken");
    assertThat(theirs.getPersonId()).isNull();
    assertThat(theirs.getCompanyId()).isEqualTo(AuditWorld.KESSLER);
  }

  @Test
  void a_sign_in_stands_in_the_log_of_the_company_with_who_it_was() {
    SignIn.out();
    happens(new SignInEvent.SignedIn(tobias, new CompanyId(AuditWorld.KESSLER)));
    EntryRecord entry = last(AuditWorld.KESSLER);
    assertThat(entry.getKind()).isEqualTo("signIn");
    assertThat(entry.getPersonId()).isEqualTo(tobias.value());
    assertThat(entry.getCompanyId()).isEqualTo(AuditWorld.KESSLER);
  }

  @Test
  void who_is_turned_away_stands_at_the_door_they_came_to_else_in_the_installations_log() {
    SignIn.out();
    happens(new SignInEvent.Refused(AuditWorld.NORDWIND));
    assertThat(last(AuditWorld.NORDWIND).getAction()).isEqualTo("identity.signIn.refused");
    long before = entries(Happening.INSTALLATION);
    happens(new SignInEvent.Refused(null));
    happens(new SignInEvent.Refused(UUID.randomUUID()));
    assertThat(entries(Happening.INSTALLATION)).isEqualTo(before + 2);
    assertIntact(Happening.INSTALLATION);
  }

  @Test
  void many_at_once_over_two_chains_in_either_order_neither_wait_in_a_circle_nor_break_them()
      throws Exception {
    long before = entries(AuditWorld.KESSLER);
    SignIn.out();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all =
          IntStream.range(0, 8)
              .<Future<?>>mapToObj(i -> threads.submit(() -> rounds(i % 2 == 0)))
              .toList();
      for (Future<?> each : all) {
        each.get();
      }
    }
    assertThat(entries(AuditWorld.KESSLER)).isEqualTo(before + 8 * 20);
    assertIntact(AuditWorld.KESSLER);
    assertIntact(AuditWorld.NORDWIND);
  }

  /// The chain's head is written once for all of them; each still follows the one before.
  @Test
  void many_in_one_transaction_stand_in_the_order_they_happened_in() {
    long before = entries(AuditWorld.KESSLER);
    transaction.executeWithoutResult(
        _ -> {
          for (int i = 0; i < 500; i++) {
            events.publishEvent(
                new Happened(
                    Set.of(AuditWorld.KESSLER, AuditWorld.NORDWIND),
                    Map.of("rows", String.valueOf(i))));
          }
        });
    assertThat(entries(AuditWorld.KESSLER)).isEqualTo(before + 500);
    assertThat(
            owner
                .select(ENTRY.DETAILS)
                .from(ENTRY)
                .where(ENTRY.CHAIN_ID.eq(AuditWorld.KESSLER), ENTRY.SEQ.gt(before))
                .orderBy(ENTRY.SEQ)
                .fetch(ENTRY.DETAILS))
        .containsExactlyElementsOf(
            IntStream.range(0, 500).mapToObj(i -> "{\"rows\":\"" + i + "\"}").toList());
    assertIntact(AuditWorld.KESSLER);
    assertIntact(AuditWorld.NORDWIND);
  }

  private void rounds(boolean kesslerFirst) {
    UUID first = kesslerFirst ? AuditWorld.KESSLER : AuditWorld.NORDWIND;
    UUID second = kesslerFirst ? AuditWorld.NORDWIND : AuditWorld.KESSLER;
    for (int i = 0; i < 20; i++) {
      transaction.executeWithoutResult(
          _ -> {
            events.publishEvent(new Happened(Set.of(first), Map.of()));
            events.publishEvent(new Happened(Set.of(second), Map.of()));
          });
    }
  }

  private void happens(Auditable event) {
    transaction.executeWithoutResult(_ -> events.publishEvent(event));
  }

  private EntryRecord last(UUID chain) {
    return owner
        .selectFrom(ENTRY)
        .where(ENTRY.CHAIN_ID.eq(chain))
        .orderBy(ENTRY.SEQ.desc())
        .limit(1)
        .fetchSingle();
  }

  private long entries(UUID chain) {
    return owner
        .select(CHAIN.ENTRIES)
        .from(CHAIN)
        .where(CHAIN.ID.eq(chain))
        .fetchOptional(CHAIN.ENTRIES)
        .orElse(0L);
  }

  private void assertIntact(UUID chain) {
    assertThat(
            transaction.<ChainReport>execute(
                _ -> new ChainReader(owner).verify(chain, new HashSet<>())))
        .matches(ChainReport::intact);
  }
}
