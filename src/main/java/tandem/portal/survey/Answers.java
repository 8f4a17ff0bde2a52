package tandem.portal.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tandem.portal.questionnaire.Reply;
import tandem.portal.questionnaire.Scale;

/// One person's answers by item; skipped items are absent.
public record Answers(Map<String, Reply> byItem) {
  public Answers {
    byItem = Map.copyOf(byItem);
  }

  /// What came from outside, held against the instrument. Words of whom they are not kept of are
  /// left out: no page asks for them, and one that was open before may still send them.
  ///
  /// @throws InvalidAnswersException for nothing answered, an unknown item, an item that is not
  ///     asked of this respondent or after the other answers, or something that is no answer to its
  ///     item
  static Answers checked(
      Instrument instrument, Instrument.Respondent respondent, Map<String, ?> sent) {
    var checked = new HashMap<String, Reply>();
    sent.forEach(
        (itemId, value) -> {
          Instrument.Item item =
              instrument
                  .item(itemId)
                  .orElseThrow(() -> new InvalidAnswersException("survey.send.unknownItem"));
          Reply reply = read(item, value);
          if (!reply.equals(new Reply.Text("")) && item.isKeptOf(respondent)) {
            checked.put(itemId, reply);
          }
        });
    if (checked.isEmpty()) {
      throw new InvalidAnswersException("survey.send.empty");
    }
    var answers = new Answers(checked);
    if (!instrument
        .items()
        .filter(item -> checked.containsKey(item.id()))
        .allMatch(item -> item.isAsked(respondent, answers))) {
      throw new InvalidAnswersException("survey.send.notAsked");
    }
    return answers;
  }

  private static Reply read(Instrument.Item item, @Nullable Object sent) {
    return item.scale().read(sent).orElseThrow(() -> refusal(item.scale()));
  }

  private static InvalidAnswersException refusal(Scale scale) {
    return switch (scale) {
      case Scale.Levels _ -> new InvalidAnswersException("survey.send.offScale");
      case Scale.Choices _ -> new InvalidAnswersException("survey.send.notOffered");
      case Scale.Ranking _ -> new InvalidAnswersException("survey.send.notRanked");
      case Scale.Amount amount ->
          new InvalidAnswersException("survey.send.outOfBounds", amount.least(), amount.most());
      case Scale.Words words -> new InvalidAnswersException("survey.send.tooLong", words.longest());
    };
  }

  /// The number given, of a level or the beginning of a band.
  public OptionalInt to(Instrument.Item item) {
    return byItem.get(item.id()) instanceof Reply.Number(int number)
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }

  /// The place a choice was given, 1 for the first.
  OptionalInt place(Instrument.Item item, String choice) {
    return byItem.get(item.id()) instanceof Reply.Ranked(var ids) && ids.contains(choice)
        ? OptionalInt.of(ids.indexOf(choice) + 1)
        : OptionalInt.empty();
  }

  public boolean chose(Instrument.Item item, String choice) {
    return byItem.get(item.id()) instanceof Reply.Chosen(var ids) && ids.contains(choice);
  }
}
