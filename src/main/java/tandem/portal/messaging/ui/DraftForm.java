package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.portal.messaging.Kind;
import tandem.portal.messaging.MessageContent;
import tandem.portal.messaging.Problem;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.OneOf;

/// The form of a draft: one language at a time, all of them in one content.
class DraftForm extends Div {
  private static final long serialVersionUID = 1L;

  private final Map<Locale, LanguageForm> forms = new LinkedHashMap<>();
  private final OneOf<Locale> languages;
  private final ValidityFields validity;
  private final Consumer<Locale> onLanguage;

  DraftForm(
      Kind kind,
      MessageContent content,
      Locale first,
      Runnable changed,
      Consumer<Locale> onLanguage) {
    this.onLanguage = onLanguage;
    addClassName("studio__form");
    var names = new LinkedHashMap<Locale, String>();
    for (Locale language : Languages.ALL) {
      names.put(language, language.getDisplayLanguage(getLocale()));
      forms.put(language, new LanguageForm(kind, language, content.in(language), changed));
    }
    languages = new OneOf<>(getTranslation("messaging.editor.language"), names, first, this::show);
    add(languages);
    forms.values().forEach(this::add);
    validity = new ValidityFields(content.validity(), changed);
    validity.setVisible(kind == Kind.MESSAGE);
    add(validity);
    show(first);
  }

  MessageContent content() {
    var content = MessageContent.EMPTY;
    for (var form : forms.entrySet()) {
      content = content.with(form.getKey(), form.getValue().text());
    }
    return content.with(validity.validity());
  }

  void content(MessageContent content) {
    forms.forEach((language, form) -> form.text(content.in(language)));
    validity.validity(content.validity());
  }

  /// Writes each problem beside its field.
  void problems(List<Problem> problems) {
    forms.forEach(
        (language, form) ->
            form.problems(
                problems.stream()
                    .filter(p -> p.language() == null || language.equals(p.language()))
                    .toList()));
  }

  /// @param text what is wrong with the days; null: nothing
  void problem(@Nullable String text) {
    validity.error(text);
  }

  void focusValidity() {
    validity.focusUntil();
  }

  void focus(Problem problem) {
    Locale language = problem.language() == null ? shown() : problem.language();
    show(language);
    form(language).focus(problem);
  }

  void focusTitle() {
    form(shown()).focusTitle();
  }

  private void show(Locale language) {
    languages.choose(language);
    forms.forEach((l, form) -> form.setVisible(l.equals(language)));
    onLanguage.accept(language);
  }

  private Locale shown() {
    return forms.keySet().stream().filter(l -> form(l).isVisible()).findFirst().orElseThrow();
  }

  private LanguageForm form(Locale language) {
    LanguageForm form = forms.get(language);
    if (form == null) {
      throw new IllegalArgumentException("no form for " + language);
    }
    return form;
  }
}
