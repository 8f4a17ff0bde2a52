package tandem.portal.identity;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;

/// HR and administrators of one's own company. Rights are read on every request, so both take
/// effect with the next click of whoever they are about.
@Service
@PreAuthorize("@access.may('people:grant')")
@Transactional
public class CompanyRoleService {
  private final Access access;
  private final CompanyRoleRepository roles;
  private final Provisioning people;
  private final ApplicationEventPublisher events;

  CompanyRoleService(
      Access access,
      CompanyRoleRepository roles,
      Provisioning people,
      ApplicationEventPublisher events) {
    this.access = access;
    this.roles = roles;
    this.people = people;
    this.events = events;
  }

  /// @param role HR or administrator
  /// @throws NotFoundException when the person is not the own company's
  public void grant(PersonId person, Role role) {
    CompanyId company = begin(person, role);
    if (roles.add(person, role)) {
      events.publishEvent(new CompanyRoleChanged(company.value(), person, role, true));
    }
  }

  /// @throws NotFoundException when the person is not the own company's
  /// @throws ConflictException when nobody would be left to administer the company
  public void withdraw(PersonId person, Role role) {
    CompanyId company = begin(person, role);
    if (role == Role.ADMINISTRATOR) {
      roles.requireAdministratorBeside(company, List.of(person.value()));
    }
    if (roles.remove(person, role)) {
      events.publishEvent(new CompanyRoleChanged(company.value(), person, role, false));
    }
  }

  private CompanyId begin(PersonId person, Role role) {
    if (role != Role.HR && role != Role.ADMINISTRATOR) {
      throw new IllegalArgumentException(role + " is held by a membership");
    }
    CompanyId company = access.actor().company();
    people.alone(company);
    roles.requireOwn(company, person);
    return company;
  }
}
