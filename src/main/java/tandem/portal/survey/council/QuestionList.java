package tandem.portal.survey.council;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;

/// Every question of an instrument with what can be answered, for paper.
final class QuestionList {
  private static final String PARTNER = "{partner}";

  private final Setup setup;
  private final Locale reader;
  private final Texts texts;
  private final List<Instrument.Item> items;

  QuestionList(Setup setup, Locale reader, Texts texts) {
    this.setup = setup;
    this.reader = reader;
    this.texts = texts;
    this.items = setup.instrument().items().toList();
  }

  void writeTo(Element body) {
    for (Instrument.Section section : setup.instrument().definition().sections()) {
      body.appendElement("h3").text(words(section.title()));
      Element list =
          body.appendElement("ol")
              .attr("start", String.valueOf(items.indexOf(section.items().getFirst()) + 1));
      section.items().forEach(item -> write(list.appendElement("li"), item));
    }
  }

  private void write(Element place, Instrument.Item item) {
    String text = words(item.text());
    place
        .appendElement("p")
        .addClass("question")
        .text(item.lead() == null ? text : words(item.lead()) + " – " + text);
    place.appendElement("p").addClass("answers").text(answers(item.scale()));
    switch (item.when()) {
      case Instrument.Condition.Earlier when ->
          place
              .appendElement("p")
              .addClass("answers")
              .text(
                  texts.in(
                      reader, "survey.council.questions.when", number(when.item()), chosen(when)));
      case Instrument.Condition.Audience audience ->
          place
              .appendElement("p")
              .addClass("answers")
              .text(texts.in(reader, "survey.council.questions.audience", named(audience)));
      case null -> {}
    }
  }

  private String named(Instrument.Condition.Audience audience) {
    return Stream.concat(
            setup.companies().stream()
                .filter(side -> audience.sides().contains(side.id()))
                .map(Setup.Side::company),
            audience.jobRoles().stream().sorted().map(role -> texts.in(reader, role.textKey())))
        .collect(joining(", "));
  }

  private int number(String id) {
    return 1 + items.stream().map(Instrument.Item::id).toList().indexOf(id);
  }

  private String chosen(Instrument.Condition.Earlier when) {
    return items.stream()
        .filter(item -> item.id().equals(when.item()))
        .map(Instrument.Item::scale)
        .filter(Scale.Choices.class::isInstance)
        .flatMap(scale -> ((Scale.Choices) scale).choices().stream())
        .filter(choice -> when.anyOf().contains(choice.id()))
        .map(choice -> words(choice.text()))
        .collect(joining(" / "));
  }

  private String answers(Scale scale) {
    return switch (scale) {
      case Scale.Agreement agreement ->
          agreement.textKeys().stream().map(key -> texts.in(reader, key)).collect(joining(" · "));
      case Scale.Rating rating ->
          texts.in(
              reader,
              "survey.council.questions.rating",
              rating.lowest(),
              rating.highest(),
              words(rating.least()),
              words(rating.most()));
      case Scale.One one -> texts.in(reader, "survey.council.questions.one", choices(one));
      case Scale.Many many -> texts.in(reader, "survey.council.questions.many", choices(many));
      case Scale.Ranking ranking ->
          texts.in(reader, "survey.council.questions.ranking", choices(ranking));
      case Scale.Amount amount ->
          texts.in(
              reader,
              "survey.council.questions.amount",
              String.valueOf(amount.least()),
              String.valueOf(amount.most()),
              words(amount.unit()),
              bands(amount));
      case Scale.Words(int longest) ->
          texts.in(reader, "survey.council.questions.words", String.valueOf(longest));
    };
  }

  private String choices(Scale.Offer offered) {
    return offered.choices().stream().map(c -> words(c.text())).collect(joining(" / "));
  }

  private String bands(Scale.Amount amount) {
    var bands = new ArrayList<String>();
    for (int i = 0; i < amount.bands().size(); i++) {
      int from = amount.bands().get(i);
      if (i + 1 == amount.bands().size()) {
        bands.add(texts.in(reader, "survey.results.slot.more", String.valueOf(from)));
      } else {
        int to = amount.bands().get(i + 1) - 1;
        bands.add(from == to ? String.valueOf(from) : from + "–" + to);
      }
    }
    return String.join(", ", bands);
  }

  /// Each side is asked about the other, so both names stand here.
  private String words(Localized text) {
    return text.in(reader)
        .replace(
            PARTNER,
            texts.in(
                reader,
                "survey.results.partner",
                setup.companies().getFirst().company(),
                setup.companies().getLast().company()));
  }
}
