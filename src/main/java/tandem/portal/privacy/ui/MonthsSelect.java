package tandem.portal.privacy.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.TreeSet;
import java.util.stream.Stream;

/// How long leavers are kept, as a native select.
@Tag("select")
class MonthsSelect extends AbstractSinglePropertyField<MonthsSelect, String> implements HasStyle {
  private static final long serialVersionUID = 1L;

  MonthsSelect(String id, int chosen) {
    super("value", "", false);
    setSynchronizedEvent("change");
    setId(id);
    addClassName("select");
    Stream.of(1, 3, 6, 12, 18, 24, 36, chosen)
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
        .forEach(months -> offer(months, months == chosen));
    setValue(String.valueOf(chosen));
  }

  private void offer(int months, boolean chosen) {
    var option = new Element("option");
    option.setAttribute("value", String.valueOf(months));
    option.setText(Periods.months(this, months));
    if (chosen) {
      option.setAttribute("selected", true);
    }
    getElement().appendChild(option);
  }
}
