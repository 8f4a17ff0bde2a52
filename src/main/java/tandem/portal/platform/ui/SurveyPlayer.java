package tandem.portal.platform.ui;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A survey as its respondents meet it, as a preview beside what one writes. Respondents answer the
/// same element in a page without Flow, which brings it [#json] and a pass: there the server hears
/// of the answers once, when they are sent to `submitUrl` with the pass and without the session.
@Tag("tandem-survey")
@JavaScript("context://elements/tandem-survey.js")
public class SurveyPlayer extends HtmlComponent {
  private static final long serialVersionUID = 1L;
  private static final List<String> TEXTS =
      List.of(
          "alreadyText",
          "alreadyTitle",
          "amountHint",
          "amountWrong",
          "answered",
          "back",
          "clear",
          "closedText",
          "closedTitle",
          "count",
          "home",
          "many",
          "next",
          "offlineText",
          "offlineTitle",
          "place",
          "places",
          "placesLeft",
          "preview",
          "progress",
          "refusedText",
          "refusedTitle",
          "reload",
          "reloadText",
          "reloadTitle",
          "restored",
          "retryNow",
          "saved",
          "send",
          "sending",
          "sentText",
          "sentTitle",
          "skip",
          "skipped",
          "start",
          "unreachableText",
          "unreachableTitle",
          "unsaved",
          "words",
          "wordsHint");

  /// @param storageKey where the browser keeps the draft: another one for every person and wave
  /// @param submitUrl takes `{"answers": {item: number, list of ids, text or {"ranked": ids}}}`;
  ///     says 2xx or 409 (sent already), 410 (closed)
  /// @param language what the answers' receiver is to speak
  public record Definition(
      String waveId,
      String storageKey,
      String submitUrl,
      String language,
      String homeUrl,
      boolean preview,
      About about,
      List<Section> sections) {
    /// Plays the same, keeps no draft and sends nothing.
    public static Definition preview(About about, List<Section> sections) {
      return new Definition("", "preview", "", "", "/", true, about, sections);
    }
  }

  /// What happens with the answers, read before the first of them.
  public record About(String title, @Nullable String lead, List<Promise> points) {}

  public record Promise(String title, String text) {}

  public record Section(String title, @Nullable String intro, List<Item> items) {}

  /// @param lead stands once above neighbours that share it and their field; null: none
  /// @param when null: asked of everybody
  public record Item(
      String id, @Nullable String lead, String text, Field field, @Nullable When when) {}

  /// Asked only of those who chose one of these at an earlier item.
  public record When(String item, List<String> anyOf) {}

  /// How an item is answered.
  @JsonTypeInfo(use = Id.NAME, property = "kind")
  @JsonSubTypes({
    @Type(value = Field.Levels.class, name = "levels"),
    @Type(value = Field.One.class, name = "one"),
    @Type(value = Field.Many.class, name = "many"),
    @Type(value = Field.Ranking.class, name = "ranking"),
    @Type(value = Field.Amount.class, name = "amount"),
    @Type(value = Field.Words.class, name = "words")
  })
  public sealed interface Field {
    /// @param labels a word for each step, from `lowest` on; empty where the number speaks
    record Levels(int lowest, List<String> labels) implements Field {}

    record One(List<Choice> choices) implements Field {}

    record Many(List<Choice> choices) implements Field {}

    record Ranking(List<Choice> choices) implements Field {}

    record Amount(int least, int most, String unit) implements Field {}

    /// @param longest in characters
    record Words(int longest) implements Field {}
  }

  public record Choice(String id, String label) {}

  public SurveyPlayer(Definition definition) {
    show(definition, getLocale());
  }

  /// A preview of what has changed meanwhile, in any language.
  public void show(Definition definition, Locale language) {
    getElement()
        .setPropertyJson("definition", json(definition, key -> getTranslation(language, key)));
  }

  /// What the element is to show.
  ///
  /// @param words the portal's texts by key, in the respondent's language
  public static ObjectNode json(Definition definition, UnaryOperator<String> words) {
    ObjectNode json = JacksonUtils.beanToJson(definition);
    ObjectNode texts = json.putObject("texts");
    TEXTS.forEach(key -> texts.put(key, words.apply("platform.survey." + key)));
    return json;
  }
}
