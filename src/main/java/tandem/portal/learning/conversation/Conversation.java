package tandem.portal.learning.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Localized;

/// A customer conversation: the customer says something, one answers, hears what that does, and it
/// goes on or ends. It only ever goes forward, so that it ends whatever is answered.
///
/// @param steps it begins with the first
public record Conversation(List<Step> steps) {

  /// @param says what the customer says
  public record Step(String id, Localized says, List<Reply> replies) {
    public Step {
      replies = List.copyOf(replies);
      require(distinct(replies.stream().map(Reply::id)), "a reply twice");
    }

    public Optional<Reply> reply(String wanted) {
      return replies.stream().filter(reply -> reply.id().equals(wanted)).findFirst();
    }
  }

  /// @param feedback what it does, to whoever has said it
  /// @param next id of a later step; null: here it ends
  public record Reply(String id, Localized text, Localized feedback, @Nullable String next) {}

  /// One step with what was answered to it.
  public record Said(Step step, Reply reply) {}

  /// Where somebody is.
  ///
  /// @param now null: at the end
  public record Talk(List<Said> said, @Nullable Step now) {
    public Talk {
      said = List.copyOf(said);
    }

    public List<String> replies() {
      return said.stream().map(one -> one.reply().id()).toList();
    }
  }

  public Conversation {
    steps = List.copyOf(steps);
    require(!steps.isEmpty(), "a conversation begins somewhere");
    List<String> ids = steps.stream().map(Step::id).toList();
    require(distinct(ids.stream()), "a step twice");
    Set<String> before = new HashSet<>();
    for (Step step : steps) {
      before.add(step.id());
      for (Reply reply : step.replies()) {
        String next = reply.next();
        require(next == null || !before.contains(next), "it goes back");
        require(next == null || ids.contains(next), "it goes nowhere");
      }
    }
  }

  public Optional<Step> step(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /// Follows what was answered, as far as it leads.
  public Talk after(List<String> replies) {
    var said = new ArrayList<Said>();
    Step now = steps.getFirst();
    for (String id : replies) {
      Reply reply = now == null ? null : now.reply(id).orElse(null);
      if (now == null || reply == null) {
        break;
      }
      said.add(new Said(now, reply));
      now = reply.next() == null ? null : step(reply.next()).orElse(null);
    }
    return new Talk(said, now);
  }

  /// The steps nobody comes to, whatever they answer.
  public List<Step> unreached() {
    var reached = new HashSet<String>();
    reached.add(steps.getFirst().id());
    // Forward only, so once through is enough
    for (Step step : steps) {
      if (reached.contains(step.id())) {
        step.replies().stream().flatMap(r -> Stream.ofNullable(r.next())).forEach(reached::add);
      }
    }
    return steps.stream().filter(step -> !reached.contains(step.id())).toList();
  }

  private static boolean distinct(Stream<String> ids) {
    return ids.allMatch(new HashSet<String>()::add);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
