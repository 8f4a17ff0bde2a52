package tandem.portal.platform.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.ObjIntConsumer;

/// Whatever within it has been [marked][#mark] can be dragged to another place of the same list.
/// Dragging is for the mouse; whoever has none needs buttons that do the same.
@Tag("tandem-order")
@JsModule("./elements/tandem-order.ts")
public class Order extends HtmlContainer {
  private static final long serialVersionUID = 1L;
  private static final String ITEM = "event.detail.item";
  private static final String TO = "event.detail.to";

  /// @param moved takes what was dragged, and the place it now is to have, from 0
  public Order(ObjIntConsumer<String> moved) {
    getElement()
        .addEventListener(
            "tandem-moved",
            event ->
                moved.accept(
                    event.getEventData().get(ITEM).asString(),
                    event.getEventData().get(TO).asInt()))
        .addEventData(ITEM)
        .addEventData(TO);
  }

  public static void mark(com.vaadin.flow.component.Component item, String id) {
    item.getElement().setAttribute("data-item", id).setAttribute("draggable", "true");
  }
}
