package tandem.portal.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.JobRole;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Reply;
import tandem.portal.questionnaire.Scale;

/// The shapes of the instruments without their words.
public final class Questionnaires {
  private Questionnaires() {}

  public static Instrument trust() {
    var items = new ArrayList<Instrument.Item>();
    for (Facet facet : Facet.values()) {
      for (int i = 1; i <= (facet.isCore() ? 3 : 1); i++) {
        String id = facet.name().toLowerCase(java.util.Locale.ROOT) + i;
        items.add(
            new Instrument.Item(
                id, null, Localized.of(id, id), new Scale.Agreement(5), facet, null));
      }
    }
    Localized title = Localized.of("Vertrauen", "Trust");
    return new Instrument(
        new InstrumentId(new UUID(0, 1)),
        "trust",
        1,
        new Instrument.Definition(
            title, title, title, 4, List.of(new Instrument.Section("all", title, items))));
  }

  /// An item of each kind, one of them asked of some only.
  public static Instrument everyKind() {
    Localized any = Localized.of("x", "x");
    return new Instrument(
        new InstrumentId(new UUID(0, 2)),
        "every-kind",
        1,
        new Instrument.Definition(
            any,
            any,
            any,
            4,
            List.of(
                new Instrument.Section(
                    "all",
                    any,
                    List.of(
                        item("agree", new Scale.Agreement(5), null),
                        item("rating", new Scale.Rating(any, any), null),
                        item("meetings", new Scale.Amount(0, 99, any, List.of(0, 1, 3, 6)), null),
                        item("story", new Scale.One(choices("YES", "NO")), null),
                        item("called", new Scale.One(choices("START", "HARD", "NEVER")), null),
                        item(
                            "purpose",
                            new Scale.Many(choices("JOINT", "PROJECT")),
                            new Instrument.Condition.Earlier("called", Set.of("START", "HARD"))),
                        item("first", new Scale.Ranking(choices("SPEED", "PRICE", "TRUST")), null),
                        item(
                            "demo",
                            new Scale.One(choices("YES", "NO")),
                            new Instrument.Condition.Audience(Set.of(), Set.of(JobRole.PRESALES))),
                        item("words", new Scale.Words(100), null))))));
  }

  private static Instrument.Item item(String id, Scale scale, Instrument.@Nullable Condition when) {
    return new Instrument.Item(id, null, Localized.of(id, id), scale, null, when);
  }

  private static List<Scale.Choice> choices(String... ids) {
    return Stream.of(ids).map(id -> new Scale.Choice(id, Localized.of(id, id))).toList();
  }

  /// Answers of numbers only.
  public static Answers numbers(Map<String, Integer> byItem) {
    return new Answers(
        byItem.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> new Reply.Number(one.getValue()))));
  }
}
