package tandem.portal.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tandem.portal.messaging.Problem;
import tandem.portal.platform.Languages;

/// What a draft still lacks, a line for each language, which leads to the first of it.
class OpenParts extends Div {
  private static final long serialVersionUID = 1L;

  private final Consumer<Problem> lead;

  /// @param lead puts the author where something is missing
  OpenParts(Consumer<Problem> lead) {
    this.lead = lead;
    addClassName("studio__news");
  }

  void show(List<Problem> open) {
    removeAll();
    var list = new UnorderedList();
    for (Locale language : Languages.ALL) {
      List<Problem> here = open.stream().filter(one -> one.concerns(language)).toList();
      if (!here.isEmpty()) {
        Problem first = here.getFirst();
        list.add(
            new ListItem(
                Kit.button(
                    getTranslation(
                        "messaging.editor.openIn",
                        language.getDisplayLanguage(getLocale()),
                        here.stream()
                            .map(one -> getTranslation(one.part().textKey()))
                            .distinct()
                            .collect(Collectors.joining(", "))),
                    "plain",
                    _ ->
                        lead.accept(
                            new Problem(first.part(), language, first.row(), first.textKey())))));
      }
    }
    if (!open.isEmpty()) {
      add(Kit.text(getTranslation("messaging.editor.open"), "studio__hint"), list);
    }
  }
}
