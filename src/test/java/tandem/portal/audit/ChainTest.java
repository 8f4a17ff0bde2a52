package tandem.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.audit.ChainReport.Flaw;

/// Whoever may write to the database past everything, and does, is found out.
@PortalTest
@Transactional
class ChainTest {
  private static final int ENTRIES = 10;

  @Autowired OwnerDb owner;
  private AuditWorld world;
  private UUID company;

  @BeforeEach
  void a_log() {
    world = new AuditWorld(owner);
    company = world.company();
    world.entries(company, ENTRIES);
  }

  @Test
  void an_untouched_chain_is_intact_from_its_first_entry_to_its_last() {
    ChainReport report = verify();
    assertThat(report.intact()).isTrue();
    assertThat(report.entries()).isEqualTo(ENTRIES);
    assertThat(report.first()).isBefore(report.last());
  }

  @Test
  void a_company_without_a_log_has_nothing_to_doubt() {
    assertThat(new ChainReader(owner).verify(world.company(), Set.of()).intact()).isTrue();
  }

  @Test
  void one_changed_letter_of_the_details_is_found() {
    world.tamper(
        "update audit.entry set details = replace(details, 'person', 'Person')"
            + " where chain_id = ? and seq = 4",
        company);
    assertBroken(Flaw.CONTENT_CHANGED, 4);
  }

  @Test
  void another_person_in_the_place_of_who_did_it_is_found() {
    world.tamper(
        "update audit.entry set person_id = ? where chain_id = ? and seq = 10",
        UUID.randomUUID(),
        company);
    assertBroken(Flaw.CONTENT_CHANGED, 10);
  }

  @Test
  void one_changed_bit_of_a_hash_or_digest_is_found() {
    world.tamper(
        "update audit.entry set hash = set_bit(hash, 0, 1 - get_bit(hash, 0))"
            + " where chain_id = ? and seq = 3",
        company);
    assertBroken(Flaw.CHANGED, 3);
  }

  @Test
  void another_time_or_action_is_found() {
    world.tamper(
        "update audit.entry set at = at - interval '1 microsecond' where chain_id = ? and seq = 7",
        company);
    assertBroken(Flaw.CHANGED, 7);
    world.tamper(
        "update audit.entry set action = 'identity.person.signedIn' where chain_id = ? and seq = 2",
        company);
    assertBroken(Flaw.CHANGED, 2);
  }

  @Test
  void an_entry_taken_out_of_the_middle_is_found_even_if_the_others_close_up() {
    world.tamper("delete from audit.entry where chain_id = ? and seq = 5", company);
    assertBroken(Flaw.MISSING, 5);
    world.tamper("update audit.entry set seq = seq - 1 where chain_id = ? and seq = 6", company);
    assertBroken(Flaw.CHANGED, 5);
  }

  @Test
  void the_last_entries_taken_away_are_found() {
    world.tamper("delete from audit.entry where chain_id = ? and seq > 8", company);
    assertBroken(Flaw.MISSING, 9);
  }

  @Test
  void two_entries_in_each_others_place_are_found() {
    world.tamper("update audit.entry set seq = 100 where chain_id = ? and seq = 5", company);
    world.tamper("update audit.entry set seq = 5 where chain_id = ? and seq = 6", company);
    world.tamper("update audit.entry set seq = 6 where chain_id = ? and seq = 100", company);
    assertBroken(Flaw.CHANGED, 5);
  }

  @Test
  void entries_of_another_chain_do_not_fit() {
    UUID other = world.company();
    world.entries(other, 1);
    world.tamper("delete from audit.entry where chain_id = ? and seq = 1", company);
    world.tamper("update audit.entry set chain_id = ? where chain_id = ?", company, other);
    assertBroken(Flaw.CHANGED, 1);
  }

  /// The honest limit: who rewrites everything, the chain's own count among it, leaves no trace in
  /// the database. Only a head noted elsewhere convicts them.
  @Test
  void a_chain_rewritten_or_cut_off_as_a_whole_is_found_by_a_head_noted_earlier_and_only_by_it() {
    String noted = verify().head();
    Set<String> wanted = new HashSet<>(Set.of(noted));
    new ChainReader(owner).verify(company, wanted);
    assertThat(wanted).as("the head is there").isEmpty();

    world.tamper("delete from audit.entry where chain_id = ?", company);
    world.tamper("delete from audit.chain where id = ?", company);
    world.entries(company, ENTRIES + 3);
    wanted.add(noted);
    assertThat(new ChainReader(owner).verify(company, wanted).intact()).isTrue();
    assertThat(wanted).containsExactly(noted);
  }

  @Test
  void a_head_noted_earlier_is_still_met_when_the_chain_has_grown() {
    Set<String> wanted = new HashSet<>(Set.of(verify().head()));
    world.entries(company, 3);
    assertThat(new ChainReader(owner).verify(company, wanted).entries()).isEqualTo(ENTRIES + 3);
    assertThat(wanted).isEmpty();
  }

  private ChainReport verify() {
    return new ChainReader(owner).verify(company, new HashSet<>());
  }

  private void assertBroken(Flaw flaw, long at) {
    ChainReport report = verify();
    assertThat(report.flaw()).isEqualTo(flaw);
    assertThat(report.entries()).isEqualTo(at - 1);
  }
}
