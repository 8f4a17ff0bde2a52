package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.portal.messaging.MessageText;
import tandem.portal.messaging.Part;
import tandem.portal.platform.ui.Styled;

/// A list in a form: rows can be added, removed and brought back.
class RowsField extends Section {
  private static final long serialVersionUID = 1L;

  private final Part part;
  private final Locale language;
  private final List<String> columns;
  private final Runnable changed;
  private final List<Row> rows = new ArrayList<>();
  private final Div list = Kit.box("studio__rows");
  private final Paragraph error = Kit.text("", "field__error");
  private final NativeButton add;
  private int counter;

  /// @param columns text keys of the boxes of a row
  RowsField(Part part, Locale language, List<String> columns, Runnable changed) {
    this.part = part;
    this.language = language;
    this.columns = columns;
    this.changed = changed;
    addClassName("studio__group");
    error.setVisible(false);
    add =
        Kit.button(
            getTranslation("messaging.editor.add." + part.name()),
            "quiet",
            _ -> addRow(emptyRow()).focus());
    add.addClassName("button--small");
    add.addComponentAsFirst(Styled.icon("plus"));
    add(Kit.heading(2, getTranslation(part.textKey())), error, list, Kit.actions(add));
  }

  /// What there is to know before one writes.
  RowsField hint(String text) {
    addComponentAtIndex(1, Kit.text(text, "studio__hint"));
    return this;
  }

  List<List<String>> values() {
    return rows.stream().filter(row -> !row.removed).map(Row::texts).toList();
  }

  void values(List<List<String>> values) {
    rows.clear();
    list.removeAll();
    (values.isEmpty() ? List.of(emptyRow()) : values).forEach(this::addRow);
  }

  void error(@Nullable String text) {
    error.setVisible(text != null);
    error.setText(text == null ? "" : text);
    rows.forEach(row -> row.boxes.getFirst().error(null));
  }

  /// @param index among the rows that say something
  void error(int index, String text) {
    filled(index).boxes.getFirst().error(text);
  }

  void focus(int index) {
    if (index >= 0) {
      filled(index).focus();
    } else {
      rows.stream().filter(row -> !row.removed).findFirst().ifPresentOrElse(Row::focus, add::focus);
    }
  }

  private Row filled(int index) {
    return rows.stream()
        .filter(row -> !row.removed && row.texts().stream().anyMatch(t -> !t.isBlank()))
        .skip(index)
        .findFirst()
        .orElseThrow();
  }

  private List<String> emptyRow() {
    return columns.stream().map(_ -> "").toList();
  }

  private Row addRow(List<String> texts) {
    var row = new Row(++counter, texts);
    rows.add(row);
    list.add(row);
    limit();
    return row;
  }

  private void limit() {
    boolean room = rows.stream().filter(row -> !row.removed).count() < MessageText.ROWS;
    add.setEnabled(room);
    rows.forEach(row -> row.undo.setEnabled(room));
  }

  /// One entry; when it is removed, a line in its place says so and brings it back.
  private final class Row extends Div {
    private static final long serialVersionUID = 1L;

    private final List<LabelledBox> boxes = new ArrayList<>();
    private final Div fields = Kit.box("studio__row-fields");
    private final Div gone = Kit.box("studio__removed");
    private final NativeButton undo;
    private boolean removed;

    Row(int number, List<String> texts) {
      addClassName("studio__row");
      for (int i = 0; i < columns.size(); i++) {
        var box =
            new LabelledBox(
                "%s-%s-%d-%d".formatted(part.name(), language.getLanguage(), number, i),
                getTranslation(columns.get(i), number),
                language,
                MessageText.LINE_CHARACTERS,
                changed);
        box.text(texts.get(i));
        boxes.add(box);
        fields.add(box);
      }
      var remove = Kit.button("", "plain", _ -> remove());
      remove.addClassName("button--icon");
      remove.add(Styled.icon("trash"));
      remove
          .getElement()
          .setAttribute(
              "aria-label",
              getTranslation(
                  "messaging.editor.remove", getTranslation(columns.getFirst(), number)));
      fields.add(remove);
      undo = Kit.button(getTranslation("platform.toast.undo"), "plain", _ -> bringBack());
      undo.addClassName("button--small");
      gone.setVisible(false);
      gone.getElement().setAttribute("role", "status");
      add(fields, gone);
    }

    List<String> texts() {
      return boxes.stream().map(LabelledBox::text).toList();
    }

    void focus() {
      boxes.getFirst().focus();
    }

    private void remove() {
      removed = true;
      fields.setVisible(false);
      gone.removeAll();
      String first = boxes.getFirst().text();
      gone.add(
          Kit.span(
              first.isBlank()
                  ? getTranslation("messaging.editor.removedEmpty")
                  : getTranslation("messaging.editor.removed", first)),
          undo);
      gone.setVisible(true);
      limit();
      undo.focus();
      changed.run();
    }

    private void bringBack() {
      removed = false;
      gone.setVisible(false);
      fields.setVisible(true);
      focus();
      limit();
      changed.run();
    }
  }
}
