package tandem.portal.platform.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Map;

/// A native select; its value is the word that stands in the address, empty for everything.
@Tag("select")
public class FilterSelect extends AbstractSinglePropertyField<FilterSelect, String>
    implements Focusable<FilterSelect> {
  private static final long serialVersionUID = 1L;

  /// @param options caption by word, in the order they are listed
  public FilterSelect(String id, Map<String, String> options) {
    super("value", "", false);
    setSynchronizedEvent("change");
    setId(id);
    getElement().getClassList().add("select");
    options.forEach(
        (word, caption) -> {
          var option = new Element("option");
          option.setAttribute("value", word);
          option.setText(caption);
          getElement().appendChild(option);
        });
  }

  /// Says what each word stands for now; which one is chosen stays.
  public void name(Map<String, String> captions) {
    getElement()
        .getChildren()
        .forEach(
            option -> {
              String caption = captions.get(option.getAttribute("value"));
              if (caption != null && !caption.equals(option.getText())) {
                option.setText(caption);
              }
            });
  }

  public void show(String word) {
    getElement()
        .getChildren()
        .forEach(
            option -> {
              if (option.getAttribute("value").equals(word)) {
                option.setAttribute("selected", true);
              } else {
                option.removeAttribute("selected");
              }
            });
    setValue(word);
  }
}
