package tandem.portal.survey.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument.Condition;
import tandem.portal.survey.Instrument.Definition;
import tandem.portal.survey.Instrument.Item;

class EditingTest {
  private static final Definition EMPTY =
      new Definition(Editing.BLANK, Editing.BLANK, Editing.BLANK, 1, List.of());

  @Test
  void ids_are_given_and_never_twice() {
    Definition draft = Editing.addSection(Editing.addSection(EMPTY));
    for (ScaleKind kind : ScaleKind.values()) {
      draft = Editing.addItem(draft, "s1", kind);
      draft = Editing.addItem(draft, "s2", kind);
    }
    assertThat(ids(draft)).doesNotHaveDuplicates().hasSize(2 * ScaleKind.values().length);
    draft = Editing.addItem(Editing.removeItem(draft, "q3"), "s1", ScaleKind.WORDS);
    assertThat(ids(draft)).doesNotHaveDuplicates();
  }

  @Test
  void a_question_moves_within_its_section_and_on_into_the_next() {
    Definition draft = two();
    assertThat(ids(Editing.moveItem(draft, "q1", 1))).containsExactly("q2", "q1", "q3");
    Definition over = Editing.moveItem(draft, "q2", 1);
    assertThat(over.sections().getLast().items()).extracting(Item::id).containsExactly("q2", "q3");
    assertThat(Editing.moveItem(over, "q2", -1)).isEqualTo(draft);
    assertThat(Editing.moveItem(draft, "q1", -1)).isEqualTo(draft);
    assertThat(Editing.moveItem(draft, "q3", 1)).isEqualTo(draft);
  }

  @Test
  void nothing_is_moved_or_removed_that_another_question_follows_from() {
    Definition draft = Editing.when(two(), "q3", new Condition.Earlier("q1", Set.of("c1")));
    assertThatThrownBy(() -> Editing.removeItem(draft, "q1"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("follows");
    assertThatThrownBy(() -> Editing.removeSection(draft, "s1"))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> Editing.moveSection(draft, "s1", 1))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> Editing.scale(draft, "q1", new Scale.Words(10)))
        .isInstanceOf(ConflictException.class);
    assertThat(ids(Editing.removeItem(Editing.when(draft, "q3", null), "q1")))
        .containsExactly("q2", "q3");
  }

  @Test
  void another_kind_keeps_the_choices_and_what_follows_from_them() {
    Definition draft = Editing.when(two(), "q3", new Condition.Earlier("q1", Set.of("c1")));
    Scale one = draft.sections().getFirst().items().getFirst().scale();
    Definition many = Editing.scale(draft, "q1", ScaleKind.MANY.from(one));
    assertThat(((Scale.Many) many.sections().getFirst().items().getFirst().scale()).choices())
        .isEqualTo(((Scale.One) one).choices());
  }

  @Test
  void the_lines_of_a_matrix_change_together() {
    Localized lead = Localized.of("Wie oft …", "How often …");
    Definition draft = Editing.lead(Editing.lead(two(), "q1", lead), "q2", lead);
    Definition longer = Editing.addLine(draft, "q1");
    assertThat(longer.sections().getFirst().items())
        .hasSize(3)
        .allMatch(item -> lead.equals(item.lead()));
    Scale other = new Scale.Agreement(7);
    assertThat(Editing.scale(longer, "q2", other).sections().getFirst().items())
        .allMatch(item -> item.scale().equals(other));
    assertThat(Editing.lead(longer, "q2", null).sections().getFirst().items())
        .allMatch(item -> item.lead() == null);
  }

  /// Whatever is done in whatever order, a draft is well formed and can be stored.
  @Test
  void no_way_of_editing_leads_out_of_what_is_well_formed() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261126);
    int refused = 0;
    for (int round = 0; round < 300; round++) {
      Definition draft = two();
      for (int step = 0; step < 40; step++) {
        try {
          draft = edited(draft, random);
        } catch (ConflictException e) {
          refused++;
        }
        List<String> ids = ids(draft);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(draft.minutes()).isEqualTo(Minutes.of(draft.sections()));
      }
    }
    assertThat(refused).isPositive();
  }

  private static Definition edited(Definition draft, RandomGenerator random) {
    List<String> ids = ids(draft);
    String item = ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
    ScaleKind kind = ScaleKind.values()[random.nextInt(ScaleKind.values().length)];
    int by = random.nextBoolean() ? 1 : -1;
    String section = draft.sections().get(random.nextInt(draft.sections().size())).id();
    return switch (item.isEmpty() ? 0 : random.nextInt(8)) {
      case 0 -> Editing.addItem(draft, section, kind);
      case 1 -> Editing.moveItem(draft, item, by);
      case 2 -> Editing.removeItem(draft, item);
      case 3 -> Editing.moveSection(draft, section, by);
      case 4 -> Editing.scale(draft, item, kind.fresh());
      case 5 -> Editing.addLine(draft, item);
      case 6 -> Editing.lead(draft, item, random.nextBoolean() ? Editing.BLANK : null);
      default -> {
        List<Item> before = Editing.before(draft, item);
        yield before.isEmpty()
            ? draft
            : Editing.when(draft, item, new Condition.Earlier(before.getLast().id(), Set.of("c1")));
      }
    };
  }

  private static Definition two() {
    Definition draft = Editing.addSection(Editing.addSection(EMPTY));
    draft = Editing.addItem(draft, "s1", ScaleKind.ONE);
    draft = Editing.addItem(draft, "s1", ScaleKind.ONE);
    return Editing.addItem(draft, "s2", ScaleKind.WORDS);
  }

  private static List<String> ids(Definition draft) {
    return draft.sections().stream()
        .flatMap(section -> section.items().stream())
        .map(Item::id)
        .toList();
  }
}
