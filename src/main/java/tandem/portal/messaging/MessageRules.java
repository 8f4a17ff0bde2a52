package tandem.portal.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tandem.portal.platform.Languages;

/// What a version must have before it goes to the other side. Drafts may be incomplete.
public final class MessageRules {
  private MessageRules() {}

  /// In the order of the form; empty when the version can be submitted.
  public static List<Problem> problems(Kind kind, MessageContent content) {
    return switch (kind) {
      case MESSAGE -> messageProblems(content.stripped());
      case PROMISE -> promiseProblems(content.stripped());
    };
  }

  /// What is still open before it is whole: what must be there, and what one language has and the
  /// other lacks, whose readers would read the first one there.
  public static List<Problem> open(Kind kind, MessageContent content) {
    MessageContent stripped = content.stripped();
    var open = new ArrayList<>(problems(kind, content));
    for (Locale language : Languages.ALL) {
      kind.parts().stream()
          .filter(part -> isEmpty(part, stripped, language))
          .filter(part -> Languages.ALL.stream().anyMatch(l -> !isEmpty(part, stripped, l)))
          .map(part -> new Problem(part, language, -1, "messaging.problem.oneLanguage"))
          .filter(half -> open.stream().noneMatch(half::isSamePlaceAs))
          .forEach(open::add);
    }
    return open;
  }

  private static boolean isEmpty(Part part, MessageContent content, Locale language) {
    return part.lines(content.in(language)).stream().allMatch(String::isBlank);
  }

  private static List<Problem> messageProblems(MessageContent stripped) {
    var found = new ArrayList<Problem>();
    for (Locale language : Languages.ALL) {
      addProblemsIn(language, stripped.in(language), found);
    }
    needOne(stripped, Part.BENEFITS, MessageText::benefits, found);
    needOne(stripped, Part.TRIGGERS, MessageText::triggers, found);
    needOne(stripped, Part.CONTACTS, MessageText::contacts, found);
    return found;
  }

  private static List<Problem> promiseProblems(MessageContent stripped) {
    var found = new ArrayList<Problem>();
    for (Locale language : Languages.ALL) {
      addPromiseProblemsIn(language, stripped.in(language), found);
    }
    needOne(stripped, Part.SHARED, MessageText::shared, found);
    needAsMany(stripped, Part.SHARED, MessageText::shared, found);
    needOne(stripped, Part.NEVER, MessageText::never, found);
    needAsMany(stripped, Part.NEVER, MessageText::never, found);
    return found;
  }

  private static void addPromiseProblemsIn(Locale language, MessageText text, List<Problem> found) {
    if (text.title().isEmpty()) {
      found.add(new Problem(Part.PRINCIPLE, language, -1, "messaging.problem.principle"));
    } else if (text.promiseWords() > MessageText.PROMISE_WORDS) {
      found.add(new Problem(Part.PRINCIPLE, language, -1, "messaging.problem.promiseLong"));
    }
    for (int i = 0; i < text.shared().size(); i++) {
      SharedThing thing = text.shared().get(i);
      if (thing.what().isEmpty() || thing.word().isEmpty()) {
        found.add(new Problem(Part.SHARED, language, i, "messaging.problem.shared"));
      }
    }
    if (text.broken().isEmpty()) {
      found.add(new Problem(Part.BROKEN, language, -1, "messaging.problem.broken"));
    }
  }

  /// A list that is there in several languages promises the same in each: a line that one of them
  /// lacks would be promised to half of the readers.
  private static void needAsMany(
      MessageContent content,
      Part part,
      Function<MessageText, ? extends Collection<?>> list,
      List<Problem> found) {
    long sizes =
        Languages.ALL.stream()
            .map(language -> list.apply(content.in(language)).size())
            .filter(size -> size > 0)
            .distinct()
            .count();
    if (sizes > 1) {
      found.add(new Problem(part, null, -1, "messaging.problem.asMany"));
    }
  }

  private static void addProblemsIn(Locale language, MessageText text, List<Problem> found) {
    if (text.title().isEmpty()) {
      found.add(new Problem(Part.TITLE, language, -1, "messaging.problem.title"));
    }
    if (text.story().isEmpty()) {
      found.add(new Problem(Part.STORY, language, -1, "messaging.problem.story"));
    } else if (text.storyWords() > MessageText.STORY_WORDS) {
      found.add(new Problem(Part.STORY, language, -1, "messaging.problem.storyLong"));
    }
    if (text.pageWords() > MessageText.PAGE_WORDS) {
      found.add(new Problem(Part.PAGE, language, -1, "messaging.problem.pageLong"));
    }
    for (int i = 0; i < text.proofPoints().size(); i++) {
      ProofPoint proof = text.proofPoints().get(i);
      if (proof.text().isEmpty() || proof.source().isEmpty()) {
        found.add(new Problem(Part.PROOF_POINTS, language, i, "messaging.problem.proof"));
      }
    }
    for (int i = 0; i < text.objections().size(); i++) {
      Objection objection = text.objections().get(i);
      if (objection.objection().isEmpty() || objection.answer().isEmpty()) {
        found.add(new Problem(Part.OBJECTIONS, language, i, "messaging.problem.objection"));
      }
    }
  }

  private static void needOne(
      MessageContent content,
      Part part,
      Function<MessageText, ? extends Collection<?>> list,
      List<Problem> found) {
    if (Languages.ALL.stream().allMatch(language -> list.apply(content.in(language)).isEmpty())) {
      found.add(new Problem(part, null, -1, "messaging.problem." + part.name()));
    }
  }
}
