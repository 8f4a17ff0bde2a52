package tandem.portal.platform.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import tandem.portal.platform.NotFoundException;

/// Ids in addresses. Anything that is no id leads to nothing, like the id of nothing.
public final class RouteId {
  private RouteId() {}

  /// @throws NotFoundException when the parameter is missing or malformed
  public static UUID of(BeforeEnterEvent event, String parameter) {
    return event
        .getRouteParameters()
        .get(parameter)
        .map(RouteId::parse)
        .orElseThrow(() -> new NotFoundException(parameter));
  }

  private static UUID parse(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(text);
    }
  }
}
