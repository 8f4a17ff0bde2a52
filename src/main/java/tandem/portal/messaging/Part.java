package tandem.portal.messaging;

import java.util.List;
import java.util.function.Function;

/// The parts of what the sides say together, each as the lines it consists of. Which belong to a
/// value message and which to the knowledge promise, and in which order, says its [Kind].
public enum Part {
  TITLE(text -> List.of(text.title())),
  STORY(text -> List.of(text.story())),
  PAGE(MessageText::paragraphs),
  BENEFITS(MessageText::benefits),
  PROOF_POINTS(text -> text.proofPoints().stream().map(p -> p.text() + "\n" + p.source()).toList()),
  OBJECTIONS(
      text -> text.objections().stream().map(o -> o.objection() + "\n" + o.answer()).toList()),
  TRIGGERS(MessageText::triggers),
  CONTACTS(MessageText::contacts),
  /// The promise in one sentence; stands where a message has its title.
  PRINCIPLE(text -> List.of(text.title())),
  SHARED(text -> text.shared().stream().map(s -> s.what() + "\n" + s.word()).toList()),
  NEVER(MessageText::never),
  BROKEN(text -> List.of(text.broken()));

  private final Function<MessageText, List<String>> lines;

  Part(Function<MessageText, List<String>> lines) {
    this.lines = lines;
  }

  public String textKey() {
    return "messaging.part." + name();
  }

  List<String> lines(MessageText text) {
    return lines.apply(text);
  }
}
