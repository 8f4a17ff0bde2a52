package tandem.portal.learning.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.conversation.Conversation.Reply;
import tandem.portal.learning.conversation.Conversation.Step;
import tandem.portal.platform.Localized;

/// What an author can do to a conversation. Pure; what goes in well formed comes out so.
public final class Scripting {
  private static final Localized BLANK = Localized.of("", "");

  private Scripting() {}

  /// The customer says one thing, and there are two ways to answer it.
  public static Conversation fresh() {
    return new Conversation(List.of(step("s1")));
  }

  /// At the end; nothing leads there yet.
  public static Conversation addStep(Conversation c) {
    var steps = new ArrayList<>(c.steps());
    steps.add(step(fresh("s", id -> c.step(id).isPresent())));
    return new Conversation(steps);
  }

  /// What led to it ends there then. The last one stays.
  public static Conversation removeStep(Conversation c, String id) {
    if (c.steps().size() == 1) {
      return c;
    }
    return new Conversation(
        c.steps().stream()
            .filter(step -> !step.id().equals(id))
            .map(
                step ->
                    new Step(
                        step.id(),
                        step.says(),
                        step.replies().stream()
                            .map(r -> id.equals(r.next()) ? with(r, null) : r)
                            .toList()))
            .toList());
  }

  public static Conversation says(Conversation c, String id, Localized says) {
    return each(c, id, step -> new Step(step.id(), says, step.replies()));
  }

  public static Conversation addReply(Conversation c, String step) {
    return each(
        c,
        step,
        s -> {
          var replies = new ArrayList<>(s.replies());
          replies.add(reply(fresh("r", id -> s.reply(id).isPresent())));
          return new Step(s.id(), s.says(), replies);
        });
  }

  public static Conversation removeReply(Conversation c, String step, String reply) {
    return each(
        c,
        step,
        s ->
            new Step(
                s.id(),
                s.says(),
                s.replies().stream().filter(r -> !r.id().equals(reply)).toList()));
  }

  public static Conversation reply(
      Conversation c, String step, String reply, UnaryOperator<Reply> change) {
    return each(
        c,
        step,
        s ->
            new Step(
                s.id(),
                s.says(),
                s.replies().stream()
                    .map(r -> r.id().equals(reply) ? change.apply(r) : r)
                    .toList()));
  }

  /// @param next null: it ends there
  public static Reply with(Reply reply, @Nullable String next) {
    return new Reply(reply.id(), reply.text(), reply.feedback(), next);
  }

  private static Step step(String id) {
    return new Step(id, BLANK, List.of(reply("r1"), reply("r2")));
  }

  private static Reply reply(String id) {
    return new Reply(id, BLANK, BLANK, null);
  }

  private static Conversation each(Conversation c, String id, UnaryOperator<Step> change) {
    return new Conversation(
        c.steps().stream().map(s -> s.id().equals(id) ? change.apply(s) : s).toList());
  }

  private static String fresh(String letter, Predicate<String> taken) {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> letter + n)
        .filter(taken.negate())
        .findFirst()
        .orElseThrow();
  }
}
