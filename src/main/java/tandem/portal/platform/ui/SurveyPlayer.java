package tandem.portal.platform.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A survey answered in the browser alone. The server hears of it once, when it is sent, and not
/// from this component: answers go to `submitUrl`, so that no screen state ties them to a person.
@Tag("tandem-survey")
@JsModule("./elements/tandem-survey.ts")
public class SurveyPlayer extends HtmlComponent {
  private static final long serialVersionUID = 1L;
  private static final List<String> TEXTS =
      List.of(
          "alreadyText",
          "alreadyTitle",
          "answered",
          "back",
          "clear",
          "closedText",
          "closedTitle",
          "count",
          "home",
          "next",
          "offlineText",
          "offlineTitle",
          "progress",
          "refusedText",
          "refusedTitle",
          "restored",
          "retryNow",
          "saved",
          "send",
          "sending",
          "sentText",
          "sentTitle",
          "signInAgain",
          "signedOutText",
          "signedOutTitle",
          "skip",
          "skipped",
          "start",
          "unreachableText",
          "unreachableTitle",
          "unsaved");

  /// @param storageKey where the browser keeps the draft: another one for every person and wave
  /// @param submitUrl takes `{"answers": {item: 1..5}}`; says 2xx or 409 (sent already), 410
  /// (closed)
  /// @param csrfHeader header and token the address asks for, null if it asks for none
  public record Definition(
      String waveId,
      String storageKey,
      String submitUrl,
      @Nullable String csrfHeader,
      @Nullable String csrfToken,
      String homeUrl,
      About about,
      List<Section> sections) {}

  /// What happens with the answers, read before the first of them.
  public record About(String title, @Nullable String lead, List<Promise> points) {}

  public record Promise(String title, String text) {}

  public record Section(String title, @Nullable String intro, List<Item> items) {}

  /// @param labels the five steps, from the least to the greatest agreement
  public record Item(String id, String text, List<String> labels) {}

  public SurveyPlayer(Definition definition) {
    ObjectNode json = JacksonUtils.beanToJson(definition);
    ObjectNode texts = json.putObject("texts");
    TEXTS.forEach(key -> texts.put(key, getTranslation("platform.survey." + key)));
    getElement().setPropertyJson("definition", json);
  }
}
