package tandem.portal.learning.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.portal.learning.conversation.Conversation.Reply;
import tandem.portal.learning.conversation.Conversation.Said;
import tandem.portal.learning.conversation.Conversation.Step;
import tandem.portal.platform.Localized;

class ConversationTest {
  private static final Localized ANY = Localized.of("Wort", "word");
  private static final Conversation TALK =
      new Conversation(
          List.of(
              new Step("s1", ANY, List.of(reply("r1", "s2"), reply("r2", "s3"))),
              new Step("s2", ANY, List.of(reply("r1", "s3"), reply("r2", null))),
              new Step("s3", ANY, List.of(reply("r1", null), reply("r2", null)))));

  @Test
  void what_is_answered_decides_how_it_goes_on() {
    assertThat(TALK.after(List.of()).now()).isEqualTo(TALK.steps().get(0));
    assertThat(TALK.after(List.of("r2")).now()).isEqualTo(TALK.steps().get(2));
    assertThat(TALK.after(List.of("r1", "r1")).now()).isEqualTo(TALK.steps().get(2));
    assertThat(TALK.after(List.of("r1", "r2")).now()).isNull();
    assertThat(TALK.after(List.of("r1", "r2")).said())
        .extracting(Said::step)
        .containsExactly(TALK.steps().get(0), TALK.steps().get(1));
  }

  @Test
  void what_leads_nowhere_is_left_where_it_was() {
    assertThat(TALK.after(List.of("r9")).now()).isEqualTo(TALK.steps().getFirst());
    assertThat(TALK.after(List.of("r1", "r2", "r1")).said()).hasSize(2);
  }

  @Test
  void it_only_goes_forward() {
    assertThatThrownBy(() -> new Conversation(List.of(step("s1", "s1"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Conversation(List.of(step("s1", "s2"), step("s2", "s1"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Conversation(List.of(step("s1", "nowhere"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Conversation(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_step_nobody_comes_to_is_found() {
    assertThat(TALK.unreached()).isEmpty();
    Conversation longer = Scripting.addStep(TALK);
    assertThat(longer.unreached()).extracting(Step::id).containsExactly("s4");
  }

  @Test
  void what_led_to_a_step_that_is_removed_ends_there() {
    Conversation shorter = Scripting.removeStep(TALK, "s3");
    assertThat(shorter.after(List.of("r2")).now()).isNull();
    assertThat(shorter.steps()).extracting(Step::id).containsExactly("s1", "s2");
    assertThat(Scripting.removeStep(Scripting.fresh(), "s1").steps()).hasSize(1);
  }

  private static Step step(String id, String next) {
    return new Step(id, ANY, List.of(reply("r1", next)));
  }

  private static Reply reply(String id, @org.jspecify.annotations.Nullable String next) {
    return new Reply(id, ANY, ANY, next);
  }
}
