package tandem.portal.survey.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Piece;
import tandem.portal.platform.WordDiff;
import tandem.portal.platform.ui.Styled;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.Instrument.Condition;
import tandem.portal.survey.instrument.ScaleKind;

/// What a draft changes since the last version, part by part and word by word, in both languages;
/// readable without colour and by ear.
class Changes extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Alliance alliance;

  /// @param before null: there is no version yet, so everything is new
  Changes(Alliance alliance, Instrument.@Nullable Definition before, Instrument.Definition after) {
    this.alliance = alliance;
    addClassName("diff");
    Map<String, Part> old = before == null ? Map.of() : parts(before);
    Map<String, Part> now = parts(after);
    old.forEach(
        (id, part) -> {
          if (!now.containsKey(id)) {
            add(field("removed", part, null, part));
          }
        });
    now.forEach(
        (id, part) -> {
          Part was = old.get(id);
          if (was == null) {
            add(field("added", part, part, null));
          } else if (!was.byLanguage().equals(part.byLanguage())) {
            add(field("changed", part, part, was));
          }
        });
    List<String> kept = now.keySet().stream().filter(old::containsKey).toList();
    if (!kept.equals(old.keySet().stream().filter(now::containsKey).toList())) {
      add(hint("survey.instrument.changes.order"));
    }
    if (getChildren().findAny().isEmpty()) {
      add(hint("survey.instrument.changes.none"));
    }
  }

  /// A section's heading, a question, or what stands before them all.
  private record Part(String name, Map<Locale, String> byLanguage) {}

  private Map<String, Part> parts(Instrument.Definition definition) {
    var parts = new LinkedHashMap<String, Part>();
    parts.put(
        "",
        part(
            getTranslation("survey.instrument.head"),
            language ->
                Stream.of(definition.title(), definition.finds(), definition.intro())
                    .map(text -> in(text, language))));
    for (Instrument.Section section : definition.sections()) {
      parts.put(
          section.id(),
          part(
              getTranslation("survey.instrument.changes.section"),
              language -> Stream.of(in(section.title(), language))));
      section
          .items()
          .forEach(
              item ->
                  parts.put(
                      item.id(),
                      part(
                          getTranslation("survey.instrument.changes.item"),
                          language -> lines(definition, item, language))));
    }
    return parts;
  }

  private static Part part(String name, java.util.function.Function<Locale, Stream<String>> lines) {
    var byLanguage = new LinkedHashMap<Locale, String>();
    Languages.ALL.forEach(
        language ->
            byLanguage.put(language, lines.apply(language).collect(Collectors.joining("\n"))));
    return new Part(name, byLanguage);
  }

  private Stream<String> lines(
      Instrument.Definition definition, Instrument.Item item, Locale language) {
    var lines = new ArrayList<String>();
    if (item.lead() != null) {
      lines.add(in(item.lead(), language));
    }
    lines.add(in(item.text(), language));
    lines.add("(" + getTranslation(language, ScaleKind.of(item.scale()).textKey()) + ")");
    switch (item.scale()) {
      case Scale.Agreement _ -> {}
      case Scale.Rating(var least, var most) ->
          lines.add("0 " + in(least, language) + " … 10 " + in(most, language));
      case Scale.Offer offer ->
          offer.choices().forEach(choice -> lines.add("– " + in(choice.text(), language)));
      case Scale.Amount amount ->
          lines.add(
              amount.bands().stream().map(String::valueOf).collect(Collectors.joining(", "))
                  + " … "
                  + amount.most()
                  + " "
                  + in(amount.unit(), language));
      case Scale.Words words ->
          lines.add(getTranslation(language, "survey.instrument.changes.longest", words.longest()));
    }
    switch (item.when()) {
      case Condition.Earlier earlier ->
          lines.add(
              getTranslation(
                  language,
                  "survey.instrument.changes.after",
                  chosen(definition, earlier, language)));
      case Condition.Audience audience ->
          lines.add(
              getTranslation(
                  language, "survey.instrument.changes.only", audience(audience, language)));
      case null -> {}
    }
    return lines.stream();
  }

  private static String chosen(
      Instrument.Definition definition, Condition.Earlier earlier, Locale language) {
    return definition.sections().stream()
        .flatMap(section -> section.items().stream())
        .filter(item -> item.id().equals(earlier.item()))
        .map(
            item ->
                in(item.text(), language)
                    + " – "
                    + ((Scale.Offer) item.scale())
                        .choices().stream()
                            .filter(choice -> earlier.anyOf().contains(choice.id()))
                            .map(choice -> in(choice.text(), language))
                            .collect(Collectors.joining(", ")))
        .collect(Collectors.joining());
  }

  private String audience(Condition.Audience audience, Locale language) {
    return Stream.concat(
            Stream.of(alliance.a(), alliance.b())
                .filter(side -> audience.sides().contains(side.id()))
                .map(side -> side.companyName()),
            audience.jobRoles().stream()
                .sorted()
                .map(role -> getTranslation(language, role.textKey())))
        .collect(Collectors.joining(", "));
  }

  private static String in(Localized text, Locale language) {
    return text.byLanguage().getOrDefault(language.getLanguage(), "");
  }

  private Component field(String what, Part named, @Nullable Part now, @Nullable Part was) {
    var field =
        Styled.as(
            new Div(
                Styled.as(
                    new H3(getTranslation("survey.instrument.changes." + what, named.name())),
                    "diff__label")),
            "diff__field");
    for (Locale language : Languages.ALL) {
      String before = was == null ? "" : was.byLanguage().getOrDefault(language, "");
      String after = now == null ? "" : now.byLanguage().getOrDefault(language, "");
      if (!before.equals(after)) {
        var text = new Paragraph();
        text.getElement().setAttribute("lang", language.getLanguage());
        WordDiff.words(before, after).forEach(piece -> text.add(piece(piece)));
        field.add(text);
      }
    }
    return field;
  }

  private Component piece(Piece piece) {
    return switch (piece.kind()) {
      case SAME -> new Span(piece.text());
      case INSERTED -> marked("ins", "survey.instrument.changes.inserted", piece.text());
      case DELETED -> marked("del", "survey.instrument.changes.deleted", piece.text());
    };
  }

  private Component marked(String tag, String key, String text) {
    var mark = new HtmlContainer(tag);
    mark.add(Styled.as(new Span(getTranslation(key) + " "), "sr-only"), new Span(text));
    return mark;
  }

  private Component hint(String key) {
    return Styled.as(new Paragraph(getTranslation(key)), "studio__hint");
  }
}
