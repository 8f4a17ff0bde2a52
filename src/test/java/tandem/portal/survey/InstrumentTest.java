package tandem.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.portal.alliance.JobRole;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Reply;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument.Condition;
import tandem.portal.survey.Instrument.Respondent;
import tools.jackson.databind.json.JsonMapper;

class InstrumentTest {
  private static final SideId A = new SideId(new UUID(0, 1));
  private static final SideId B = new SideId(new UUID(0, 2));
  private static final Localized ANY = Localized.of("x", "x");
  private static final Scale YES_NO =
      new Scale.One(List.of(new Scale.Choice("yes", ANY), new Scale.Choice("no", ANY)));

  @Test
  void an_id_is_given_once() {
    assertThatThrownBy(() -> definition(item("one", null), item("one", null)))
        .hasMessageContaining("two of one");
  }

  @Test
  void a_condition_leads_back_to_a_choice_that_is_offered() {
    var yes = new Condition.Earlier("one", Set.of("yes"));
    assertThat(definition(item("one", null), item("two", yes)).sections()).hasSize(1);
    assertThatThrownBy(() -> definition(item("two", yes), item("one", null)))
        .hasMessageContaining("nothing asked before");
    var maybe = new Condition.Earlier("one", Set.of("maybe"));
    assertThatThrownBy(() -> definition(item("one", null), item("two", maybe)))
        .hasMessageContaining("nothing asked before");
  }

  @Test
  void an_audience_of_everybody_is_none() {
    assertThatThrownBy(() -> new Condition.Audience(Set.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_for_one_role_is_asked_only_where_the_cell_names_the_role() {
    var presales = item("demo", new Condition.Audience(Set.of(), Set.of(JobRole.PRESALES)));
    assertThat(presales.isFor(new Respondent(A, JobRole.PRESALES))).isTrue();
    assertThat(presales.isFor(new Respondent(A, JobRole.INSIDE_SALES))).isFalse();
    assertThat(presales.isFor(new Respondent(A, null)))
        .as("a cell of several roles: answering would tell more than the cell does")
        .isFalse();
  }

  @Test
  void what_is_for_one_side_is_asked_of_all_its_cells() {
    var ours = item("ours", new Condition.Audience(Set.of(A), Set.of()));
    assertThat(ours.isFor(new Respondent(A, null))).isTrue();
    assertThat(ours.isFor(new Respondent(B, null))).isFalse();
  }

  @Test
  void an_answer_to_what_was_not_asked_of_this_respondent_is_refused() {
    var instrument = Questionnaires.everyKind();
    Map<String, ?> sent = Map.of("demo", List.of("YES"));
    assertThat(Answers.checked(instrument, new Respondent(A, JobRole.PRESALES), sent).byItem())
        .containsEntry("demo", new Reply.Chosen(Set.of("YES")));
    assertThatThrownBy(() -> Answers.checked(instrument, new Respondent(A, null), sent))
        .hasMessage("survey.send.notAsked");
  }

  @Test
  void sections_with_nothing_for_somebody_are_left_out() {
    var ours = item("ours", new Condition.Audience(Set.of(A), Set.of()));
    var instrument =
        new Instrument(
            new InstrumentId(new UUID(0, 9)),
            "x",
            1,
            new Instrument.Definition(
                ANY,
                ANY,
                ANY,
                1,
                List.of(
                    new Instrument.Section("first", ANY, List.of(ours)),
                    new Instrument.Section("second", ANY, List.of(item("all", null))))));
    assertThat(instrument.sectionsFor(new Respondent(A, null))).hasSize(2);
    assertThat(instrument.sectionsFor(new Respondent(B, null)))
        .extracting(Instrument.Section::id)
        .containsExactly("second");
  }

  @Test
  void neighbours_with_one_lead_and_scale_are_a_matrix() {
    var lead = Localized.of("Wie oft …", "How often …");
    var one = new Instrument.Item("one", lead, ANY, YES_NO, null, null);
    var two = new Instrument.Item("two", lead, ANY, YES_NO, null, null);
    var other = new Instrument.Item("three", lead, ANY, new Scale.Agreement(5), null, null);
    assertThat(two.sharesLeadWith(one)).isTrue();
    assertThat(other.sharesLeadWith(two)).isFalse();
    assertThat(item("four", null).sharesLeadWith(item("five", null))).isFalse();
    assertThat(one.sharesLeadWith(null)).isFalse();
  }

  @Test
  void every_kind_comes_back_from_json_as_it_went() {
    var mapper = JsonMapper.builder().build();
    Instrument.Definition all = Questionnaires.everyKind().definition();
    assertThat(mapper.readValue(mapper.writeValueAsString(all), Instrument.Definition.class))
        .isEqualTo(all);
    var sides =
        definition(item("one", new Condition.Audience(Set.of(A, B), Set.of(JobRole.PRESALES))));
    assertThat(mapper.readValue(mapper.writeValueAsString(sides), Instrument.Definition.class))
        .isEqualTo(sides);
  }

  private static Instrument.Definition definition(Instrument.Item... items) {
    return new Instrument.Definition(
        ANY, ANY, ANY, 1, List.of(new Instrument.Section("all", ANY, List.of(items))));
  }

  private static Instrument.Item item(String id, @Nullable Condition when) {
    return new Instrument.Item(id, null, ANY, YES_NO, null, when);
  }
}
