package tandem.portal.enablement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.identity.Tables.PERSON;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import tandem.portal.identity.SignIn;

class CompletionServiceTest extends CompletionBoard {
  @Test
  void everybody_has_the_status_their_learning_and_the_calendar_give() {
    assertThat(rows(CompletionFilter.ALL))
        .extracting(CompletionRow::givenName, CompletionRow::status)
        .containsExactly(
            tuple("Clara", CompletionStatus.COMPLETED),
            tuple("Ingo", CompletionStatus.IN_PROGRESS),
            tuple("Nora", CompletionStatus.NOT_STARTED),
            tuple("Otto", CompletionStatus.OVERDUE),
            tuple("Wanda", CompletionStatus.WAIVED));
  }

  @Test
  void a_date_stands_only_beside_what_is_over() {
    assertThat(rows(CompletionFilter.ALL))
        .filteredOn(row -> row.at() != null)
        .extracting(CompletionRow::givenName)
        .containsExactly("Clara", "Wanda");
  }

  @Test
  void hr_never_sees_the_other_companys_people() {
    assertThat(rows(CompletionFilter.ALL.withName("Bea"))).isEmpty();
    SignIn.as(world.learning.hrOf(world.learning.companyB));
    assertThat(rows(CompletionFilter.ALL))
        .extracting(CompletionRow::givenName)
        .containsExactly("Bea");
    assertThat(completions.counts().total()).isEqualTo(1);
  }

  @Test
  void in_the_demo_nordwinds_hr_never_sees_anybody_of_kessler() {
    SignIn.as(db, "claire.dubois@nordwind.example");
    CompletionPage page = completions.page(CompletionFilter.ALL);
    assertThat(page.rows())
        .isNotEmpty()
        .extracting(CompletionRow::company)
        .containsOnly("Nordwind AG");
    assertThat(rows(CompletionFilter.ALL.withName("Brandt"))).isEmpty();
    SignIn.as(db, "petra.lang@kessler.example");
    assertThat(rows(CompletionFilter.ALL.withName("Brandt, Anna"))).hasSize(1);
  }

  @Test
  void counts_leave_the_chosen_status_out_so_that_one_can_switch() {
    CompletionPage page =
        completions.page(CompletionFilter.ALL.withStatus(CompletionStatus.OVERDUE));
    assertThat(page.rows()).extracting(CompletionRow::givenName).containsExactly("Otto");
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.counts().total()).isEqualTo(5);
    assertThat(page.counts().of(CompletionStatus.COMPLETED)).isEqualTo(1);
  }

  @Test
  void names_are_found_by_any_part_and_wildcards_are_only_letters() {
    assertThat(rows(CompletionFilter.ALL.withName("ott")))
        .extracting(CompletionRow::givenName)
        .containsExactly("Otto");
    assertThat(rows(CompletionFilter.ALL.withName("Test, Otto"))).hasSize(1);
    assertThat(rows(CompletionFilter.ALL.withName("%"))).isEmpty();
  }

  @Test
  void module_and_team_narrow_the_board() {
    UUID module = world.learning.module.value();
    assertThat(rows(CompletionFilter.ALL.withModule(module))).hasSize(5);
    assertThat(rows(CompletionFilter.ALL.withModule(new UUID(0, 1)))).isEmpty();
    assertThat(rows(CompletionFilter.ALL.withTeam("Team Nord"))).hasSize(5);
    assertThat(rows(CompletionFilter.ALL.withTeam("Elsewhere"))).isEmpty();
    assertThat(completions.choices().teams()).containsExactly("Team Nord");
    assertThat(completions.choices().modules()).containsOnlyKeys(module);
  }

  @Test
  void the_board_sorts_by_every_column_both_ways() {
    for (CompletionFilter.Order order : CompletionFilter.Order.values()) {
      CompletionFilter up = CompletionFilter.ALL.sortedBy(order);
      assertThat(rows(up)).as("%s", order).hasSize(5);
      assertThat(rows(up.sortedBy(order))).as("%s", order).hasSize(5);
    }
    assertThat(rows(CompletionFilter.ALL.sortedBy(CompletionFilter.Order.STATUS)))
        .extracting(CompletionRow::status)
        .startsWith(CompletionStatus.OVERDUE, CompletionStatus.NOT_STARTED);
  }

  @Test
  void somebody_who_left_the_alliance_stays_only_with_what_they_completed() {
    db.update(MEMBERSHIP).set(MEMBERSHIP.VALID_UNTIL, LocalDate.now().minusDays(1)).execute();
    assertThat(rows(CompletionFilter.ALL))
        .extracting(CompletionRow::givenName)
        .containsExactly("Clara");
  }

  @Test
  void a_later_version_takes_no_completion_away() {
    world.learning.version(2, "PUBLISHED");
    CompletionRow clara =
        rows(CompletionFilter.ALL.withStatus(CompletionStatus.COMPLETED)).getFirst();
    assertThat(clara.givenName()).isEqualTo("Clara");
    assertThat(clara.version()).isEqualTo(1);
  }

  @Test
  void sellers_are_refused() {
    SignIn.as(world.learning.sellerOfA("Anna"));
    assertThatThrownBy(() -> completions.page(CompletionFilter.ALL))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> completions.each(CompletionFilter.ALL, _ -> {}))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void the_file_holds_status_and_date_and_no_formula() {
    db.update(PERSON)
        .set(PERSON.FAMILY_NAME, "=HYPERLINK(\"x\")")
        .where(PERSON.GIVEN_NAME.eq("Clara"), PERSON.COMPANY_ID.eq(world.learning.companyA))
        .execute();
    var file = new StringWriter();
    completions.each(
        CompletionFilter.ALL.withStatus(CompletionStatus.COMPLETED),
        rows -> CompletionCsv.write(rows, Locale.GERMAN, file));

    List<String> lines = Arrays.asList(file.toString().split("\r\n", -1));
    assertThat(lines).hasSize(3).endsWith("");
    assertThat(lines.get(0))
        .isEqualTo(
            "\uFEFFexternal_id,family_name,given_name,team,item_id,title,version,status,status_at,"
                + "due_on,company,renewed_at,holds_until");
    assertThat(lines.get(1))
        .startsWith(",\"'=HYPERLINK(\"\"x\"\")\",Clara,Team Nord," + world.learning.module)
        .contains(",Warum diese Allianz,1,completed,2026-01-02T02:04:05Z,");
  }

  @Test
  void an_address_reads_as_the_filter_that_wrote_it() {
    CompletionFilter filter =
        CompletionFilter.ALL
            .withModule(world.learning.module.value())
            .withTeam("Nord & Süd")
            .withStatus(CompletionStatus.NOT_STARTED)
            .withName("Ö")
            .sortedBy(CompletionFilter.Order.DUE)
            .sortedBy(CompletionFilter.Order.DUE)
            .onPage(2);
    assertThat(CompletionFilter.of(filter.parameters())).isEqualTo(filter);
    assertThat(CompletionFilter.of(Map.of("module", "x", "status", "y", "sort", "z", "page", "-1")))
        .isEqualTo(CompletionFilter.ALL);
  }

  private List<CompletionRow> rows(CompletionFilter filter) {
    return completions.page(filter).rows();
  }
}
