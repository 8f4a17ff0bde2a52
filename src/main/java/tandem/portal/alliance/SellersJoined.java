package tandem.portal.alliance;

import java.util.List;
import tandem.portal.identity.PersonId;

/// People are sellers of an alliance, new ones or once more.
public record SellersJoined(AllianceId alliance, List<PersonId> people) {
  public SellersJoined {
    people = List.copyOf(people);
  }
}
