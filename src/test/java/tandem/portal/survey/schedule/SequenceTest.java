package tandem.portal.survey.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.portal.survey.WaveDraft;

class SequenceTest {
  private static final LocalDate SIGNED = LocalDate.of(2026, 3, 2);

  @Test
  void trust_is_asked_at_the_signature_and_after_3_6_and_12_months() {
    assertThat(new Sequence(SIGNED, false).missing(SIGNED, List.of()))
        .extracting(WaveDraft::opensOn, WaveDraft::instrument)
        .containsExactly(
            at("2026-03-02", "trust"),
            at("2026-06-02", "trust"),
            at("2026-09-02", "trust"),
            at("2027-03-02", "trust"));
  }

  @Test
  void large_sides_get_a_pulse_halfway_once_it_has_90_days_to_ask_about() {
    List<WaveDraft> all = new Sequence(SIGNED, true).missing(SIGNED, List.of());
    assertThat(all)
        .extracting(WaveDraft::opensOn, WaveDraft::instrument)
        .containsExactly(
            at("2026-03-02", "trust"),
            at("2026-06-02", "trust"),
            at("2026-07-20", "pulse"),
            at("2026-09-02", "trust"),
            at("2026-12-01", "pulse"),
            at("2027-03-02", "trust"));
  }

  @Test
  void nothing_is_planned_twice_in_the_past_or_over_another_wave() {
    LocalDate today = LocalDate.of(2026, 5, 1);
    var existing =
        List.of(
            new Sequence.Existing("trust", LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 24)),
            new Sequence.Existing(
                "readiness", LocalDate.of(2026, 8, 25), LocalDate.of(2026, 9, 2)));
    assertThat(new Sequence(SIGNED, false).missing(today, existing))
        .extracting(WaveDraft::opensOn, WaveDraft::instrument)
        .containsExactly(at("2027-03-02", "trust"));
  }

  @Test
  void an_old_alliance_is_asked_every_half_year_of_the_year_to_come() {
    LocalDate today = LocalDate.of(2028, 1, 10);
    assertThat(new Sequence(SIGNED, false).missing(today, List.of()))
        .extracting(WaveDraft::opensOn)
        .containsExactly(LocalDate.of(2028, 3, 2), LocalDate.of(2028, 9, 4));
  }

  @Test
  void no_wave_opens_at_a_weekend() {
    for (int day = 0; day < 400; day++) {
      assertThat(new Sequence(SIGNED.plusDays(day), true).missing(SIGNED, List.of()))
          .extracting(draft -> draft.opensOn().getDayOfWeek())
          .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
  }

  private static org.assertj.core.groups.Tuple at(String day, String instrument) {
    return org.assertj.core.groups.Tuple.tuple(LocalDate.parse(day), instrument);
  }
}
