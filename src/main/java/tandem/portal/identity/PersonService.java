package tandem.portal.identity;

import static tandem.db.identity.Tables.PERSON;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Languages;
import tandem.portal.platform.NotFoundException;

/// A person's own settings, and whether somebody of the own company is still there.
@Service
@PreAuthorize("@access.may('people:write')")
@Transactional
public class PersonService {
  private final DSLContext db;
  private final Access access;
  private final Provisioning people;
  private final CompanyRoleRepository roles;
  private final ApplicationEventPublisher events;

  PersonService(
      DSLContext db,
      Access access,
      Provisioning people,
      CompanyRoleRepository roles,
      ApplicationEventPublisher events) {
    this.db = db;
    this.access = access;
    this.people = people;
    this.roles = roles;
    this.events = events;
  }

  @PreAuthorize("@access.may('portal:use')")
  public void chooseLanguage(Locale locale) {
    db.update(PERSON)
        .set(PERSON.LOCALE, Languages.closestTo(locale).getLanguage())
        .where(PERSON.ID.eq(access.actor().person().value()))
        .execute();
    events.publishEvent(
        new PeopleWritten(
            access.actor().company().value(), List.of(access.actor().person().value())));
  }

  /// Who has left: signed out everywhere, out of every alliance.
  ///
  /// @throws NotFoundException when they are not the own company's
  /// @throws ConflictException for oneself, and for an administrator unless one is one too: HR
  ///     cannot take the company out of its administrators' hands, and of two who deactivate each
  ///     other one stays
  public void deactivate(PersonId person) {
    allow(person);
    people.deactivate(access.actor().company(), List.of(person.value()));
  }

  /// Who is back may sign in again. Seats in alliances are given anew.
  ///
  /// @return whether they had left
  /// @throws NotFoundException when they are not the own company's
  public boolean reactivate(PersonId person) {
    allow(person);
    CompanyId company = access.actor().company();
    int changed =
        db.update(PERSON)
            .set(PERSON.ACTIVE, true)
            .where(
                PERSON.ID.eq(person.value()),
                PERSON.COMPANY_ID.eq(company.value()),
                PERSON.ACTIVE.isFalse())
            .execute();
    if (changed > 0) {
      events.publishEvent(new PeopleReturned(company.value(), List.of(person.value())));
      events.publishEvent(new PeopleWritten(company.value(), List.of(person.value())));
    }
    return changed > 0;
  }

  private void allow(PersonId person) {
    Actor actor = access.actor();
    people.alone(actor.company());
    roles.requireOwn(actor.company(), person);
    if (person.equals(actor.person())) {
      throw new ConflictException("identity.people.notYourself");
    }
    if (roles.of(person).contains(Role.ADMINISTRATOR) && !actor.may("people:grant")) {
      throw new ConflictException("identity.people.administratorsOnly");
    }
  }
}
