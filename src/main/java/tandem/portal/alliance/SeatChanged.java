package tandem.portal.alliance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.platform.Auditable;

/// An administrator gave somebody a seat in an alliance, or ended one.
public record SeatChanged(UUID company, PersonId person, SideId side, Role role, boolean given)
    implements Auditable {
  @Override
  public String action() {
    return given ? "alliance.seat.given" : "alliance.seat.ended";
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    details.put("person", person.toString());
    details.put("role", role.name());
    details.put("side", side.toString());
    return details;
  }
}
