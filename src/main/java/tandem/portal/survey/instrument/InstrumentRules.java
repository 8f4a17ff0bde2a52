package tandem.portal.survey.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;

/// What a draft must have before it can be signed, and how large it may get. That it is well formed
/// (ids, conditions, choices, bands) its [Instrument.Definition] sees to.
public final class InstrumentRules {
  public static final int TITLE_CHARACTERS = 120;
  public static final int TEXT_CHARACTERS = 600;
  public static final int SECTIONS = 20;
  public static final int ITEMS = 100;
  public static final int CHOICES = 20;
  public static final int LONGEST_WORDS = 2000;
  public static final int LARGEST_AMOUNT = 1_000_000;

  private InstrumentRules() {}

  /// In reading order.
  public static List<Problem> problems(Instrument.Definition definition) {
    var problems = new ArrayList<Problem>();
    missing(problems, "", "title", definition.title());
    missing(problems, "", "finds", definition.finds());
    missing(problems, "", "intro", definition.intro());
    if (definition.sections().isEmpty()) {
      problems.add(new Problem("", "survey.instrument.problem.sections", null));
    }
    for (Instrument.Section section : definition.sections()) {
      missing(problems, section.id(), "section", section.title());
      if (section.items().isEmpty()) {
        problems.add(new Problem(section.id(), "survey.instrument.problem.items", null));
      }
      section.items().forEach(item -> problems.addAll(problems(item)));
    }
    return problems;
  }

  private static List<Problem> problems(Instrument.Item item) {
    var problems = new ArrayList<Problem>();
    if (item.lead() != null) {
      missing(problems, item.id(), "lead", item.lead());
    }
    missing(problems, item.id(), "text", item.text());
    switch (item.scale()) {
      case Scale.Agreement _, Scale.Words _ -> {}
      case Scale.Rating(var least, var most) -> {
        missing(problems, item.id(), "least", least);
        missing(problems, item.id(), "most", most);
      }
      case Scale.Offer offer -> {
        for (Locale language : Languages.ALL) {
          if (offer.choices().stream().anyMatch(choice -> isMissing(choice.text(), language))) {
            problems.add(new Problem(item.id(), "survey.instrument.problem.choices", language));
          }
        }
      }
      case Scale.Amount amount -> missing(problems, item.id(), "unit", amount.unit());
    }
    return problems;
  }

  private static void missing(List<Problem> problems, String at, String what, Localized text) {
    Languages.ALL.stream()
        .filter(language -> isMissing(text, language))
        .forEach(
            language ->
                problems.add(new Problem(at, "survey.instrument.problem." + what, language)));
  }

  /// A draft may leave a text out in a language; it is blank there, or not there at all.
  public static boolean isMissing(Localized text, Locale language) {
    return text.byLanguage().getOrDefault(language.getLanguage(), "").isBlank();
  }

  /// As an alliance's own: without facets, and with the minutes its content takes.
  static Instrument.Definition own(Instrument.Definition definition) {
    List<Instrument.Section> sections =
        definition.sections().stream()
            .map(
                section ->
                    new Instrument.Section(
                        section.id(),
                        section.title(),
                        section.items().stream()
                            .map(
                                item ->
                                    new Instrument.Item(
                                        item.id(),
                                        item.lead(),
                                        item.text(),
                                        item.scale(),
                                        null,
                                        item.when()))
                            .toList()))
            .toList();
    return new Instrument.Definition(
        definition.title(), definition.finds(), definition.intro(), Minutes.of(sections), sections);
  }

  /// Whether it is no longer than any field takes and no larger than anybody would answer.
  static boolean fits(Instrument.Definition definition) {
    List<Instrument.Item> items =
        definition.sections().stream().flatMap(section -> section.items().stream()).toList();
    return definition.sections().size() <= SECTIONS
        && items.size() <= ITEMS
        && items.stream().allMatch(item -> fits(item.scale()))
        && isShort(definition.title(), TITLE_CHARACTERS)
        && definition.sections().stream().allMatch(s -> isShort(s.title(), TITLE_CHARACTERS))
        && Stream.concat(
                Stream.of(definition.finds(), definition.intro()),
                items.stream().flatMap(InstrumentRules::texts))
            .allMatch(text -> isShort(text, TEXT_CHARACTERS));
  }

  /// Whether a scale is no larger than anybody would answer.
  public static boolean fits(Scale scale) {
    return switch (scale) {
      case Scale.Levels _ -> true;
      case Scale.Offer offer -> offer.choices().size() <= CHOICES;
      case Scale.Amount amount ->
          amount.least() >= 0
              && amount.most() <= LARGEST_AMOUNT
              && amount.bands().size() <= CHOICES;
      case Scale.Words words -> words.longest() > 0 && words.longest() <= LONGEST_WORDS;
    };
  }

  private static Stream<Localized> texts(Instrument.Item item) {
    Stream<Localized> scale =
        switch (item.scale()) {
          case Scale.Agreement _, Scale.Words _ -> Stream.empty();
          case Scale.Rating(var least, var most) -> Stream.of(least, most);
          case Scale.Offer offer -> offer.choices().stream().map(Scale.Choice::text);
          case Scale.Amount amount -> Stream.of(amount.unit());
        };
    return Stream.concat(Stream.of(item.lead(), item.text()).filter(Objects::nonNull), scale);
  }

  private static boolean isShort(Localized text, int characters) {
    return text.byLanguage().values().stream().allMatch(words -> words.length() <= characters);
  }
}
