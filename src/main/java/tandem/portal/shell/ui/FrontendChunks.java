package tandem.portal.shell.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;
import tandem.portal.identity.Permissions;
import tandem.portal.identity.Requires;
import tandem.portal.platform.ui.Chart;
import tandem.portal.platform.ui.Reader;

/// What the browser may need, cut into chunks that it loads with the first component of their kind.
///
/// Vaadin cuts the production bundle by routes, so that every new view with a form would make the
/// committed bundle out of date. These routes lead nowhere (they are never registered); each names
/// the components whose first use fetches its chunk. A view that uses only these needs no new
/// bundle.
final class FrontendChunks {
  private FrontendChunks() {}

  @Route(value = "chunk/chart", registerAtStartup = false)
  @Requires(Permissions.SIGNED_IN)
  @DependencyTrigger(Chart.class)
  @Uses(Chart.class)
  static class OfCharts extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route(value = "chunk/reader", registerAtStartup = false)
  @Requires(Permissions.SIGNED_IN)
  @DependencyTrigger(Reader.class)
  @Uses(Reader.class)
  static class OfReading extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route(value = "chunk/fields", registerAtStartup = false)
  @Requires(Permissions.SIGNED_IN)
  @DependencyTrigger({TextField.class, TextArea.class, Checkbox.class, Select.class, Dialog.class})
  @Uses(TextField.class)
  @Uses(TextArea.class)
  @Uses(Checkbox.class)
  @Uses(Select.class)
  @Uses(Dialog.class)
  static class OfFields extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route(value = "chunk/pickers", registerAtStartup = false)
  @Requires(Permissions.SIGNED_IN)
  @DependencyTrigger({ComboBox.class, DatePicker.class})
  @Uses(ComboBox.class)
  @Uses(DatePicker.class)
  static class OfPickers extends Div {
    private static final long serialVersionUID = 1L;
  }

  @Route(value = "chunk/grid", registerAtStartup = false)
  @Requires(Permissions.SIGNED_IN)
  @DependencyTrigger(Grid.class)
  @Uses(Grid.class)
  static class OfGrids extends Div {
    private static final long serialVersionUID = 1L;
  }
}
