package tandem.portal.alliance;

import static tandem.db.alliance.Tables.MEMBERSHIP;

import java.time.LocalDate;
import java.util.List;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Provisioning;
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
  private final MembershipRepository seats;
  private final ApplicationEventPublisher events;
  private final Provisioning writing;

  SeatService(
      Access access,
      PeopleQueries people,
      MembershipRepository seats,
      ApplicationEventPublisher events,
      Provisioning writing) {
    this.access = access;
    this.people = people;
    this.seats = seats;
    this.events = events;
    this.writing = writing;
  }

  /// A seat from today on; of a seller who has one already, the new cell from today on.
  ///
  /// @throws NotFoundException when person or side are not the own company's
  /// @throws ConflictException when the person has left
  public void give(PersonId person, SeatDraft seat) {
    CompanyId company = access.actor().company();
    writing.alone(company);
    AllianceId alliance = seats.allianceOf(seat.side(), company);
    if (!find(company, person).active()) {
      throw new ConflictException("alliance.people.hasLeft");
    }
    seats.write(
        seat.side(),
        DSL.select(
            DSL.val(person.value()),
            DSL.val(seat.role().name()),
            DSL.val(seat.jobRole() == null ? null : seat.jobRole().name(), String.class),
            DSL.val(seat.region(), String.class),
            DSL.val(seat.team(), String.class),
            DSL.val(null, LocalDate.class),
            DSL.val(null, LocalDate.class)));
    events.publishEvent(new SeatChanged(company.value(), person, seat.side(), seat.role(), true));
    if (seat.role() == Role.SELLER) {
      events.publishEvent(new SellersJoined(alliance, List.of(person)));
    }
  }

  /// Yesterday was the last day.
  ///
  /// @throws NotFoundException when the seat is not one of the own company's
  public void end(PersonId person, Seat seat) {
    CompanyId company = begin(person, seat);
    seats.end(MEMBERSHIP.ID.eq(seat.id()));
    events.publishEvent(new SeatChanged(company.value(), person, seat.side(), seat.role(), false));
  }

  /// Takes an ending back: the seat holds as long as it says.
  ///
  /// @throws NotFoundException when the seat is not one of the own company's
  /// @throws ConflictException when the person has got another seat of that kind since
  public void undoEnd(PersonId person, Seat seat) {
    CompanyId company = begin(person, seat);
    if (!seats.reopen(seat.id(), seat.until())) {
      throw new ConflictException("alliance.people.seatAgain");
    }
    events.publishEvent(new SeatChanged(company.value(), person, seat.side(), seat.role(), true));
  }

  /// Gives back the seats that the person's departure ended, for whoever takes that back, HR among
  /// them.
  @PreAuthorize("@access.may('people:write')")
  void comeBack(PersonId person) {
    CompanyId company = access.actor().company();
    find(company, person);
    seats
        .comeBack(person)
        .forEach(
            seat ->
                events.publishEvent(
                    new SeatChanged(company.value(), person, seat.side(), seat.role(), true)));
  }

  private CompanyId begin(PersonId person, Seat seat) {
    CompanyId company = access.actor().company();
    writing.alone(company);
    if (!seats.isOf(company, person, seat.id())) {
      throw new NotFoundException("seat " + seat.id());
    }
    return company;
  }

  private PersonRow find(CompanyId company, PersonId person) {
    return people
        .find(company, person)
        .orElseThrow(() -> new NotFoundException("person " + person));
  }
}
