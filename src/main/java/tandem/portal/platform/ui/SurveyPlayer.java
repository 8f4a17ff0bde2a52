package tandem.portal.platform.ui;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A survey answered in the browser alone. The server hears of it once, when it is sent, and not
/// from this component: answers go to `submitUrl` with a pass and without the session. The pass is
/// handed to the element each time it is attached, and is no part of the screen's state.
@Tag("tandem-survey")
@JsModule("./elements/tandem-survey.ts")
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
  // says 2xx or 409
  // (sent already), 410
  /// (closed)
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

  private final transient Supplier<Optional<String>> pass;

  /// @param pass what the answers are sent with; asked for anew whenever the browser needs it
  public SurveyPlayer(Definition definition, Supplier<Optional<String>> pass) {
    this.pass = pass;
    show(definition, getLocale());
  }

  /// A preview of what has changed meanwhile, in any language.
  public void show(Definition definition, Locale language) {
    ObjectNode json = JacksonUtils.beanToJson(definition);
    ObjectNode texts = json.putObject("texts");
    TEXTS.forEach(key -> texts.put(key, getTranslation(language, "platform.survey." + key)));
    getElement().setPropertyJson("definition", json);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    pass.get().ifPresent(text -> getElement().executeJs("this.pass = $0", text));
  }
}
