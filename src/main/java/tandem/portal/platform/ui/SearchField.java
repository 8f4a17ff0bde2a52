package tandem.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.QueryParameters;

/// A field that leads to what is found, with Enter; a landmark of its own.
@Tag("search")
public class SearchField extends Component implements HasComponents, HasStyle {
  private static final long serialVersionUID = 1L;

  private final Input words = new Input();

  /// @param id of the field, one on a screen
  /// @param path where what is found is shown
  /// @param parameter its query parameter for the words
  public SearchField(String id, String path, String parameter) {
    addClassName("search");
    words.setId(id);
    words.setType("search");
    words.addClassName("input");
    words.addClassName("search__words");
    words.setPlaceholder(getTranslation("platform.search.placeholder"));
    words.getElement().setAttribute("aria-label", getTranslation("platform.search.label"));
    words.getElement().setAttribute("maxlength", "200").setAttribute("enterkeyhint", "search");
    words
        .getElement()
        .addEventListener(
            "keydown",
            event -> {
              String typed = event.getEventData().get("element.value").asString();
              UI.getCurrent().navigate(path, QueryParameters.of(parameter, typed.strip()));
            })
        .setFilter("event.key === 'Enter' && element.value.trim() !== ''")
        .addEventData("element.value");
    add(Styled.icon("search"), words);
  }

  public void show(String typed) {
    words.setValue(typed);
  }

  /// “/” and Ctrl-K lead into the field from anywhere else.
  public SearchField withKeys() {
    getElement()
        .executeJs(
            """
            const words = this.querySelector('input');
            window.tandemSearch?.abort();
            window.tandemSearch = new AbortController();
            document.addEventListener('keydown', event => {
              const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
              const slash = event.key === '/' && !typing;
              const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
              if ((slash || control) && words.offsetParent) {
                event.preventDefault();
                words.focus();
                words.select();
              }
            }, { signal: window.tandemSearch.signal });
            """);
    return this;
  }
}
