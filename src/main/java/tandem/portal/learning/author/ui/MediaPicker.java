package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.Inserting;
import tandem.portal.learning.author.ModuleDefinition.LessonText;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.media.MediaFile;
import tandem.portal.media.MediaRoutes;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A picture, a video or a paper of the library, chosen and put into a lesson’s text, so that
/// nobody has to know how the text names it.
class MediaPicker extends Div {
  private static final long serialVersionUID = 1L;
  private static final String BOTH = "";
  private static final int CAPTION = 70;

  /// The browser alone knows where the cursor is, and what has been typed in the last second.
  private static final String CURSOR = "(document.getElementById('%s') || {}).selectionStart";

  private static final String TYPED = "(document.getElementById('%s') || {}).value";

  private static final String GO_ON =
      """
      setTimeout(() => {
        for (const [id, at] of Object.entries($0)) {
          document.getElementById(id)?.setSelectionRange(at, at);
        }
      })
      """;

  private final transient Draft draft;
  private final String lesson;
  private final transient Map<String, MediaFile> ready = new LinkedHashMap<>();
  private String chosen = "";
  private String into = BOTH;

  /// @param all there is in the library
  MediaPicker(Draft draft, String lesson, AllianceId alliance, List<MediaFile> all) {
    this.draft = draft;
    this.lesson = lesson;
    addClassNames("stack", "stack--s");
    all.stream()
        .filter(file -> file.lacks().isEmpty())
        .forEach(file -> ready.put(file.id().toString(), file));
    if (!ready.isEmpty()) {
      chosen = ready.keySet().iterator().next();
      add(
          Styled.as(new Div(file(), language(), insertion()), "questions__add"),
          hint("learning.author.media.help"));
    }
    add(library(alliance, all.size() - ready.size()));
  }

  private Div file() {
    var names = new LinkedHashMap<String, String>();
    ready.forEach(
        (id, file) -> names.put(id, getTranslation(file.kind().textKey()) + " · " + shortly(file)));
    var field =
        Controls.select(
            "media-" + lesson,
            getTranslation("learning.author.media"),
            names,
            chosen,
            file -> chosen = file);
    return Styled.as(field, "questions__wide");
  }

  private String shortly(MediaFile file) {
    String title = file.title(getLocale()).strip();
    return title.length() <= CAPTION ? title : title.substring(0, CAPTION).strip() + "…";
  }

  private Div language() {
    var languages = new LinkedHashMap<String, String>();
    languages.put(BOTH, getTranslation("learning.author.media.into.both"));
    Languages.ALL.forEach(
        language ->
            languages.put(language.getLanguage(), language.getDisplayLanguage(getLocale())));
    return Controls.select(
        "media-into-" + lesson,
        getTranslation("learning.author.media.into"),
        languages,
        BOTH,
        code -> into = code);
  }

  private NativeButton insertion() {
    var button =
        Styled.as(
            new NativeButton(getTranslation("learning.author.media.insert")),
            "button",
            "button--quiet");
    button.setId("insert-media-" + lesson);
    var clicks = button.getElement().addEventListener("click", this::insert);
    for (Locale language : Languages.ALL) {
      clicks.addEventData(CURSOR.formatted(box(language.getLanguage())));
      clicks.addEventData(TYPED.formatted(box(language.getLanguage())));
    }
    return button;
  }

  private String box(String code) {
    return "body-" + lesson + "-" + code;
  }

  private void insert(DomEvent click) {
    MediaFile file = ready.get(chosen);
    LessonText now = draft.now().lesson(lesson).orElse(null);
    if (file == null || now == null) {
      return;
    }
    var texts = new LinkedHashMap<>(now.body().byLanguage());
    var lines = new LinkedHashMap<String, String>();
    var cursors = new LinkedHashMap<String, Integer>();
    for (Locale language : Languages.ALL) {
      String code = language.getLanguage();
      told(click, TYPED, code)
          .filter(JsonNode::isString)
          .ifPresent(typed -> texts.put(code, typed.stringValue()));
      if (into.equals(BOTH) || into.equals(code)) {
        lines.put(code, file.markdown(language));
        told(click, CURSOR, code)
            .filter(JsonNode::isNumber)
            .ifPresent(at -> cursors.put(code, at.intValue()));
      }
    }
    Inserting.Placed placed = Inserting.of(new Localized(texts), lines, cursors);
    if (placed.text().byLanguage().values().stream()
        .anyMatch(text -> text.length() > ModuleRules.BODY_CHARACTERS)) {
      Toast.problem(getTranslation("learning.author.media.full"));
      return;
    }
    UI ui = UI.getCurrent();
    draft.arrange(
        d -> Editing.lesson(d, lesson, l -> with(l, placed.text())),
        "insert-media-" + lesson,
        getTranslation("learning.author.media.done", shortly(file)));
    ObjectNode places = JacksonUtils.createObjectNode();
    placed.cursors().forEach((code, at) -> places.put(box(code), at));
    ui.getPage().executeJs(GO_ON, places);
  }

  private Optional<JsonNode> told(DomEvent click, String what, String code) {
    return click.getEventData().optional(what.formatted(box(code)));
  }

  private static LessonText with(LessonText l, Localized body) {
    return new LessonText(
        l.id(), l.part(), l.title(), body, l.minutes(), l.message(), l.conversation());
  }

  /// Where more comes from; beside a lesson that is being written, so it opens apart.
  private Div library(AllianceId alliance, int unready) {
    var link =
        new Anchor(
            MediaRoutes.library(alliance.value()), getTranslation("learning.author.media.library"));
    link.setTarget("_blank");
    var line = Styled.as(new Div(), "actions", "actions--inline");
    if (ready.isEmpty() && unready == 0) {
      line.add(hint("learning.author.media.none"));
    }
    if (unready > 0) {
      line.add(hint("learning.author.media.unready", unready));
    }
    line.add(link);
    return line;
  }

  private Paragraph hint(String key, Object... arguments) {
    return Styled.as(new Paragraph(getTranslation(key, arguments)), "studio__hint");
  }
}
