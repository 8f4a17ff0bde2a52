package tandem.portal.messaging.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import tandem.portal.alliance.AllianceId;
import tandem.portal.platform.NotFoundException;

/// Ids in addresses. Something that is no id is an address that does not exist.
final class RouteId {
  private RouteId() {}

  static AllianceId alliance(BeforeEnterEvent event) {
    return new AllianceId(of(event, "alliance"));
  }

  static UUID of(BeforeEnterEvent event, String name) {
    String text = event.getRouteParameters().get(name).orElse("");
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(name + " " + text);
    }
  }
}
