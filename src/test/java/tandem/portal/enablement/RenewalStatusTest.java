package tandem.portal.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.enablement.Tables.ASSIGNMENT;
import static tandem.db.learning.Tables.RENEWAL;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What HR learns of a completion that has an end.
class RenewalStatusTest extends CompletionBoard {
  private static final LocalDate TODAY = LocalDate.now();

  @Test
  void a_completion_holds_then_is_to_be_renewed_then_overdue() {
    becomes(TODAY.plusDays(31), CompletionStatus.COMPLETED);
    becomes(TODAY.plusDays(30), CompletionStatus.RENEWAL_DUE);
    becomes(TODAY, CompletionStatus.RENEWAL_DUE);
    becomes(TODAY.minusDays(1), CompletionStatus.RENEWAL_OVERDUE);
    assertThat(clara().dueOn()).isEqualTo(TODAY.minusDays(1));
    CompletionCounts counts = completions.counts();
    assertThat(counts.completed()).isEqualTo(1);
    assertThat(counts.of(CompletionStatus.COMPLETED)).isZero();
    assertThat(
            completions
                .page(CompletionFilter.ALL.withStatus(CompletionStatus.RENEWAL_OVERDUE))
                .rows())
        .singleElement()
        .satisfies(row -> assertThat(row.givenName()).isEqualTo("Clara"));
  }

  @Test
  void what_is_renewed_holds_again_from_that_day_and_stays_completed_when_it_was() {
    world.toRenew(TODAY.minusDays(10));
    OffsetDateTime completed = clara().at();
    OffsetDateTime renewed = OffsetDateTime.now().minusDays(2);
    db.insertInto(RENEWAL)
        .set(RENEWAL.PERSON_ID, world.clara.value())
        .set(RENEWAL.MODULE_VERSION_ID, world.learning.version)
        .set(RENEWAL.RENEWED_AT, renewed)
        .execute();
    CompletionRow clara = clara();
    assertThat(clara.status()).isEqualTo(CompletionStatus.COMPLETED);
    assertThat(clara.at()).isEqualTo(completed);
    assertThat(clara.renewedAt()).isNotNull();
    assertThat(clara.holdsUntil()).isBetween(TODAY.plusMonths(11), TODAY.plusMonths(12));
    var file = new StringWriter();
    completions.each(
        CompletionFilter.ALL.withStatus(CompletionStatus.COMPLETED),
        rows -> CompletionCsv.write(rows, Locale.GERMAN, file));
    assertThat(file.toString()).contains("Z," + clara.holdsUntil() + "\r\n");
  }

  @Test
  void nothing_is_asked_of_whoever_is_waived_or_sells_no_more() {
    world.toRenew(TODAY.minusDays(10));
    db.update(ASSIGNMENT)
        .set(ASSIGNMENT.WAIVED_AT, OffsetDateTime.now())
        .set(ASSIGNMENT.WAIVED_BY, world.hrOfA.value())
        .set(ASSIGNMENT.WAIVER_REASON, "parental leave")
        .where(ASSIGNMENT.PERSON_ID.eq(world.clara.value()))
        .execute();
    assertThat(clara().status()).isEqualTo(CompletionStatus.COMPLETED);
    db.update(ASSIGNMENT)
        .setNull(ASSIGNMENT.WAIVED_AT)
        .setNull(ASSIGNMENT.WAIVED_BY)
        .setNull(ASSIGNMENT.WAIVER_REASON)
        .where(ASSIGNMENT.PERSON_ID.eq(world.clara.value()))
        .execute();
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_UNTIL, TODAY.minusDays(1))
        .where(MEMBERSHIP.PERSON_ID.eq(world.clara.value()))
        .execute();
    assertThat(clara().status()).isEqualTo(CompletionStatus.COMPLETED);
    assertThat(clara().holdsUntil()).isEqualTo(TODAY.minusDays(10));
  }

  private void becomes(LocalDate lastDay, CompletionStatus status) {
    world.toRenew(lastDay);
    CompletionRow clara = clara();
    assertThat(clara.status()).as("" + lastDay).isEqualTo(status);
    assertThat(clara.holdsUntil()).isEqualTo(lastDay);
    assertThat(clara.at()).as("the completion stays").isNotNull();
  }

  private CompletionRow clara() {
    return completions.page(CompletionFilter.ALL.withName("Clara")).rows().getFirst();
  }
}
