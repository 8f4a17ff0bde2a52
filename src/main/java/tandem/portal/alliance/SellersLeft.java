package tandem.portal.alliance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.identity.PersonId;
import tandem.portal.platform.Auditable;

/// The company's systems say that people are sellers of an alliance no longer.
public record SellersLeft(AllianceId alliance, List<PersonId> people) implements Auditable {
  public SellersLeft {
    people = List.copyOf(people);
  }

  @Override
  public String action() {
    return "alliance.sellers.left";
  }

  @Override
  public @Nullable UUID company() {
    return null;
  }

  @Override
  public Map<String, String> details() {
    var details = new LinkedHashMap<String, String>();
    details.put("alliance", alliance.toString());
    details.put("people", String.valueOf(people.size()));
    return details;
  }
}
