package tandem.portal.survey;

import java.util.Map;
import java.util.OptionalInt;

/// One person's answers by item; skipped items are absent.
record Answers(Map<String, Integer> byItem) {
  Answers {
    byItem = Map.copyOf(byItem);
  }

  /// What came from outside, held against the instrument.
  ///
  /// @throws InvalidAnswersException for nothing answered, an unknown item or a value off its scale
  static Answers checked(Instrument instrument, Map<String, ?> sent) {
    if (sent.isEmpty()) {
      throw new InvalidAnswersException("survey.send.empty");
    }
    var checked = new java.util.HashMap<String, Integer>();
    sent.forEach(
        (itemId, value) -> {
          Instrument.Item item =
              instrument
                  .item(itemId)
                  .orElseThrow(() -> new InvalidAnswersException("survey.send.unknownItem"));
          if (!(value instanceof Integer answer) || !item.scale().holds(answer)) {
            throw new InvalidAnswersException("survey.send.offScale");
          }
          checked.put(itemId, answer);
        });
    return new Answers(checked);
  }

  OptionalInt to(Instrument.Item item) {
    Integer answer = byItem.get(item.id());
    return answer == null ? OptionalInt.empty() : OptionalInt.of(answer);
  }
}
