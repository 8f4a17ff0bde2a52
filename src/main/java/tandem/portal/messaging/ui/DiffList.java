package tandem.portal.messaging.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import tandem.portal.messaging.Change;
import tandem.portal.platform.Piece;

/// What changed in one language, part by part, word by word; readable without colour and by ear.
class DiffList extends Div {
  private static final long serialVersionUID = 1L;

  DiffList(List<Change> changes, Locale language) {
    addClassName("diff");
    List<Change> own = changes.stream().filter(c -> c.language().equals(language)).toList();
    own.stream().filter(Change::isChange).forEach(change -> add(field(change)));
    List<String> same =
        own.stream()
            .filter(c -> !c.isChange())
            .map(c -> getTranslation(c.part().textKey()))
            .toList();
    if (!same.isEmpty()) {
      add(
          Kit.text(
              getTranslation("messaging.review.unchanged", String.join(", ", same)),
              "studio__hint"));
    }
  }

  private Div field(Change change) {
    var field =
        Kit.box(
            "diff__field", Kit.heading(3, getTranslation(change.part().textKey()), "diff__label"));
    for (List<Piece> line : change.lines()) {
      var paragraph = new Paragraph();
      paragraph.getElement().setAttribute("lang", change.language().getLanguage());
      line.forEach(piece -> addPiece(paragraph, piece));
      field.add(paragraph);
    }
    return field;
  }

  private void addPiece(Paragraph line, Piece piece) {
    switch (piece.kind()) {
      case SAME -> line.add(Kit.span(piece.text()));
      case INSERTED -> line.add(marked("ins", "messaging.review.inserted", piece.text()));
      case DELETED -> line.add(marked("del", "messaging.review.deleted", piece.text()));
    }
  }

  private HtmlContainer marked(String tag, String key, String text) {
    var mark = new HtmlContainer(tag);
    mark.add(Kit.span(getTranslation(key) + " ", "sr-only"), Kit.span(text));
    return mark;
  }
}
