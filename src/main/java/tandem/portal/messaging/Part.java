package tandem.portal.messaging;

import java.util.List;
import java.util.function.Function;

/// The parts of a value message in the order in which they are read, each as the lines it consists
/// of.
public enum Part {
  TITLE(text -> List.of(text.title())),
  STORY(text -> List.of(text.story())),
  PAGE(MessageText::paragraphs),
  BENEFITS(MessageText::benefits),
  PROOF_POINTS(text -> text.proofPoints().stream().map(p -> p.text() + "\n" + p.source()).toList()),
  OBJECTIONS(
      text -> text.objections().stream().map(o -> o.objection() + "\n" + o.answer()).toList()),
  TRIGGERS(MessageText::triggers),
  CONTACTS(MessageText::contacts);

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
