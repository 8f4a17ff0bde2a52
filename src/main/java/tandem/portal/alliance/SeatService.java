package tandem.portal.alliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// Gives and ends seats in alliances, of the administrator's own company's people on its own sides.
/// Both take effect with the next click of whoever they are about.
@Service
@PreAuthorize("@access.may('people:grant')")
@Transactional
public class SeatService {
  private final Access access;
  private final PeopleQueries people;
  private final SeatRepository seats;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SeatService(
      Access access,
      PeopleQueries people,
      SeatRepository seats,
      ApplicationEventPublisher events,
      Clock clock) {
    this.access = access;
    this.people = people;
    this.seats = seats;
    this.events = events;
    this.clock = clock;
  }

  /// A seat from today on; of a seller who has one already, the new cell.
  ///
  /// @throws NotFoundException when person or side are not the own company's
  /// @throws ConflictException when the person has left
  public void give(PersonId person, SeatDraft seat) {
    CompanyId company = access.actor().company();
    AllianceId alliance =
        seats
            .alliance(seat.side(), company)
            .orElseThrow(() -> new NotFoundException("side " + seat.side()));
    if (!find(company, person).active()) {
      throw new ConflictException("alliance.people.hasLeft");
    }
    seats.write(person, seat, LocalDate.now(clock));
    events.publishEvent(new SeatChanged(company.value(), person, seat.side(), seat.role(), true));
    if (seat.role() == Role.SELLER) {
      events.publishEvent(new SellersJoined(alliance, List.of(person)));
    }
  }

  /// Yesterday was the last day.
  ///
  /// @throws NotFoundException when the seat is not one of the own company's
  public void end(PersonId person, Seat seat) {
    set(person, seat, LocalDate.now(clock).minusDays(1), false);
  }

  /// Takes an ending back: the seat holds as long as it says.
  ///
  /// @throws NotFoundException when the seat is not one of the own company's
  public void undoEnd(PersonId person, Seat seat) {
    set(person, seat, seat.until(), true);
  }

  /// The same for whoever takes back a departure, HR among them.
  @PreAuthorize("@access.may('people:write')")
  void reopen(PersonId person, Seat seat) {
    set(person, seat, seat.until(), true);
  }

  private void set(PersonId person, Seat seat, @Nullable LocalDate until, boolean given) {
    CompanyId company = access.actor().company();
    if (!seats.setEnd(person, seat.id(), company, until)) {
      throw new NotFoundException("seat " + seat.id());
    }
    events.publishEvent(new SeatChanged(company.value(), person, seat.side(), seat.role(), given));
  }

  private PersonRow find(CompanyId company, PersonId person) {
    return people
        .find(company, person)
        .orElseThrow(() -> new NotFoundException("person " + person));
  }
}
