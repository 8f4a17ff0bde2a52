package tandem.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Piece;
import tandem.portal.platform.WordDiff;

/// What one part of a text changes, word by word, in every language in which it does; readable
/// without colour and by ear.
public class TextChange extends Div {
  private static final long serialVersionUID = 1L;

  /// @param before by language; a language that is not in it had none
  public TextChange(String title, Map<Locale, String> before, Map<Locale, String> after) {
    this(title, before, after, WordDiff::words);
  }

  /// @param diff of the two texts, as [WordDiff] has them
  public TextChange(
      String title,
      Map<Locale, String> before,
      Map<Locale, String> after,
      BiFunction<String, String, List<Piece>> diff) {
    addClassName("diff__field");
    add(Styled.as(new H3(title), "diff__label"));
    for (Locale language : Languages.ALL) {
      String was = before.getOrDefault(language, "");
      String now = after.getOrDefault(language, "");
      if (!was.equals(now)) {
        var text = new Paragraph();
        text.getElement().setAttribute("lang", language.getLanguage());
        diff.apply(was, now).forEach(piece -> text.add(piece(piece)));
        add(
            Styled.as(new Paragraph(language.getDisplayLanguage(getLocale())), "diff__language"),
            text);
      }
    }
  }

  private Component piece(Piece piece) {
    return switch (piece.kind()) {
      case SAME -> new Span(piece.text());
      case INSERTED -> marked("ins", "platform.diff.inserted", piece.text());
      case DELETED -> marked("del", "platform.diff.deleted", piece.text());
    };
  }

  private Component marked(String tag, String key, String text) {
    var mark = new HtmlContainer(tag);
    mark.add(Styled.as(new Span(getTranslation(key) + " "), "sr-only"), new Span(text));
    return mark;
  }
}
