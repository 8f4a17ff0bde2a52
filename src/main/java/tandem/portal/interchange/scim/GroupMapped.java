package tandem.portal.interchange.scim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tandem.portal.alliance.SideId;
import tandem.portal.platform.Auditable;

/// What a group of the directory means on a side was settled, or taken back.
public record GroupMapped(UUID company, UUID group, SideId side, boolean mapped)
    implements Auditable {
  @Override
  public String action() {
    return mapped ? "interchange.group.mapped" : "interchange.group.unmapped";
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    details.put("group", group.toString());
    details.put("side", side.toString());
    return details;
  }
}
