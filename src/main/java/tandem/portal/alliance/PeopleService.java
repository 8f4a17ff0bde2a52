package tandem.portal.alliance;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.PersonService;
import tandem.portal.platform.NotFoundException;

/// The people of one's own company, and their leaving and coming back; never another company's.
@Service
@PreAuthorize("@access.may('people:read')")
@Transactional(readOnly = true)
public class PeopleService {
  private final Access access;
  private final PersonService persons;
  private final PeopleQueries queries;
  private final SeatService seats;

  PeopleService(Access access, PersonService persons, PeopleQueries queries, SeatService seats) {
    this.access = access;
    this.persons = persons;
    this.queries = queries;
    this.seats = seats;
  }

  public PeoplePage page(PeopleFilter filter) {
    CompanyId company = access.actor().company();
    return queries.page(company, filter, queries.page(company, filter));
  }

  /// @throws NotFoundException when there is nobody of that id in the own company
  public PersonRow get(PersonId person) {
    return queries
        .find(access.actor().company(), person)
        .orElseThrow(() -> new NotFoundException("person " + person));
  }

  /// The own company's sides, and what their alliances are called.
  public Map<SideId, String> sides() {
    return queries.sides(access.actor().company());
  }

  /// Somebody has left.
  @PreAuthorize("@access.may('people:write')")
  @Transactional
  public void deactivate(PersonId person) {
    persons.deactivate(person);
  }

  /// Somebody is back; their seats are given anew.
  @PreAuthorize("@access.may('people:write')")
  @Transactional
  public void reactivate(PersonId person) {
    persons.reactivate(person);
  }

  /// As if they had never left: with the seats that ended by it, and no others. Who is back already
  /// is left as they are.
  @PreAuthorize("@access.may('people:write')")
  @Transactional
  public void undoDeparture(PersonId person) {
    if (persons.reactivate(person)) {
      seats.comeBack(person);
    }
  }
}
