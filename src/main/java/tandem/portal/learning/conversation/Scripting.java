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

  /// Where it stood, with what led to it and ends by now.
  public static Conversation bringBackStep(Conversation c, Conversation before, String id) {
    Step gone = before.step(id).orElseThrow();
    if (c.step(id).isPresent()) {
      return c;
    }
    var steps = new ArrayList<>(c.steps());
    int place = Math.min(before.steps().indexOf(gone), steps.size());
    List<String> later = ids(steps.subList(place, steps.size()));
    steps.subList(0, place).replaceAll(step -> led(step, before, id));
    steps.add(
        place,
        new Step(
            id, gone.says(), gone.replies().stream().map(reply -> within(reply, later)).toList()));
    return new Conversation(steps);
  }

  /// Where it stood.
  public static Conversation bringBackReply(
      Conversation c, Conversation before, String step, String reply) {
    Step was = before.step(step).orElseThrow();
    Reply gone = was.reply(reply).orElseThrow();
    List<String> ids = ids(c.steps());
    return each(
        c,
        step,
        s -> {
          var replies = new ArrayList<>(s.replies());
          if (s.reply(reply).isEmpty()) {
            replies.add(
                Math.min(was.replies().indexOf(gone), replies.size()),
                within(gone, ids.subList(ids.indexOf(step) + 1, ids.size())));
          }
          return new Step(s.id(), s.says(), replies);
        });
  }

  private static Step led(Step step, Conversation before, String to) {
    return new Step(
        step.id(),
        step.says(),
        step.replies().stream()
            .map(
                reply ->
                    reply.next() == null
                            && before
                                .step(step.id())
                                .flatMap(was -> was.reply(reply.id()))
                                .filter(was -> to.equals(was.next()))
                                .isPresent()
                        ? with(reply, to)
                        : reply)
            .toList());
  }

  private static Reply within(Reply reply, List<String> later) {
    return reply.next() == null || later.contains(reply.next()) ? reply : with(reply, null);
  }

  private static List<String> ids(List<Step> steps) {
    return steps.stream().map(Step::id).toList();
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
