package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ScimException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonDraft;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Provisioning;
import tandem.portal.interchange.scim.PersonFromDirectory.Step;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.NotFoundException;
import tools.jackson.databind.node.ObjectNode;

/// A directory keeps its own company's people (ADR 10). Joiners, movers and leavers take effect
/// with the commit.
@Service
@PreAuthorize("@access.may('people:provision')")
@Transactional(rollbackFor = ScimException.class)
class UserService {
  private final Access access;
  private final UserQueries users;
  private final ScimUserRepository directory;
  private final Provisioning people;
  private final ApplicationEventPublisher events;
  private final GroupSellers sellers;

  UserService(
      Access access,
      UserQueries users,
      ScimUserRepository directory,
      Writing writing,
      GroupSellers sellers) {
    this.access = access;
    this.users = users;
    this.directory = directory;
    this.people = writing.people();
    this.events = writing.events();
    this.sellers = sellers;
  }

  /// @param total of all pages
  record Listed<T>(int total, List<T> rows) {
    Listed {
      rows = List.copyOf(rows);
    }
  }

  @Transactional(readOnly = true)
  public Listed<UserRow> list(@Nullable String filter, Page page) throws ScimException {
    CompanyId company = access.systemsCompany();
    Condition condition = ScimFilter.of(filter, UserQueries.equality(company));
    return new Listed<>(
        users.count(company, condition),
        page.count() == 0 ? List.of() : users.list(company, condition, page));
  }

  /// @throws NotFoundException for whom the company's directory cannot see
  @Transactional(readOnly = true)
  public UserRow get(String id) {
    return one(access.systemsCompany(), id);
  }

  /// Adds somebody; or takes over somebody a file has brought, or the directory itself had deleted:
  /// the same person comes back, with their history.
  ///
  /// @throws ScimException 409 when the directory has them already, or their e-mail address and
  ///     personnel number are two people's
  /// @throws ConflictException as [#replace]
  public UserRow create(ObjectNode body) throws ScimException {
    CompanyId company = access.systemsCompany();
    people.alone(company);
    UserDraft draft = UserDraft.of(body, people.domainsOf(company));
    Optional<UUID> known = known(users.holders(company, draft), draft);
    UUID id = known.orElseGet(users::newId);
    store(company, id, draft, !Boolean.FALSE.equals(draft.active()));
    tell(company, id, known.isEmpty() ? Step.ADDED : Step.CHANGED);
    return one(company, id.toString());
  }

  /// @throws ConflictException when the company would lose its last administrator, or an address
  ///     would move that only an administrator may move
  public UserRow replace(String id, ObjectNode body) throws ScimException {
    CompanyId company = access.systemsCompany();
    people.alone(company);
    UserRow before = one(company, id);
    return change(company, before, UserDraft.of(body, people.domainsOf(company)));
  }

  public UserRow patch(String id, ObjectNode body) throws ScimException {
    CompanyId company = access.systemsCompany();
    people.alone(company);
    UserRow before = one(company, id);
    List<PatchSteps.Step> steps = PatchSteps.of(body);
    ObjectNode user = before.json("");
    UserPatch.apply(steps, user);
    return change(company, before, UserDraft.of(user, people.domainsOf(company)));
  }

  /// The person has left for good: deactivated, and not there any more for the directory. What they
  /// did stays.
  ///
  /// @throws ConflictException when the company would lose its last administrator
  public void delete(String id) {
    CompanyId company = access.systemsCompany();
    people.alone(company);
    UserRow leaver = one(company, id);
    people.deactivate(company, List.of(leaver.id()));
    directory.remove(company, leaver);
    tell(company, leaver.id(), Step.DELETED);
  }

  private UserRow change(CompanyId company, UserRow before, UserDraft draft) throws ScimException {
    if (users.holders(company, draft).stream()
        .anyMatch(holder -> !holder.id().equals(before.id()) && takes(holder, draft))) {
      throw ResourceConflictException.uniqueness(
          "The userName, e-mail address or employeeNumber is somebody else's");
    }
    boolean active = draft.active() == null ? before.active() : draft.active();
    store(company, before.id(), draft, active);
    UserRow after = one(company, before.id().toString());
    if (!after.saysTheSameAs(before)) {
      tell(company, after.id(), Step.CHANGED);
    }
    return after;
  }

  private void store(CompanyId company, UUID id, UserDraft draft, boolean active) {
    var person =
        new PersonDraft(
            id,
            draft.personnelNumber(),
            draft.email(),
            draft.givenName(),
            draft.familyName(),
            draft.locale());
    if (users.movesGuardedAddress(company, id, draft.email())) {
      throw new ConflictException("interchange.scim.addressGuarded");
    }
    if (active || users.find(company, id).isEmpty()) {
      people.write(company, List.of(person));
      if (!active) {
        people.deactivate(company, List.of(id));
      }
    } else {
      people.deactivate(company, List.of(id));
      people.describe(company, person);
    }
    directory.store(company, id, draft.userName(), draft.sourceId());
    sellers.settle(company, Set.of(id));
  }

  private void tell(CompanyId company, UUID person, Step step) {
    events.publishEvent(new PersonFromDirectory(company.value(), new PersonId(person), step));
  }

  /// Who a new resource is about: nobody yet, or somebody the directory does not know or has
  /// deleted. A user name alone is not enough, because names are given again.
  private static Optional<UUID> known(List<UserQueries.Holder> holders, UserDraft draft)
      throws ScimException {
    if (holders.stream().anyMatch(holder -> holder.directory() && takes(holder, draft))) {
      throw ResourceConflictException.uniqueness("The directory has this user already");
    }
    Set<UserQueries.Holder> meant =
        holders.stream().filter(holder -> !holder.directory()).collect(Collectors.toSet());
    if (meant.size() > 1) {
      throw ResourceConflictException.uniqueness(
          "E-mail address, employeeNumber and externalId are of different people");
    }
    for (UserQueries.Holder holder : meant) {
      if (holder.personnelNumber() != null
          && draft.personnelNumber() != null
          && !holder.personnelNumber().equals(draft.personnelNumber())) {
        throw ResourceConflictException.uniqueness(
            "Somebody with another employeeNumber has this e-mail address or externalId");
      }
      return Optional.of(holder.id());
    }
    return Optional.empty();
  }

  private static boolean takes(UserQueries.Holder holder, UserDraft draft) {
    return holder.email().equals(draft.email())
        || holder.personnelNumber() != null
            && holder.personnelNumber().equals(draft.personnelNumber())
        || holder.directory()
            && (draft.userName().equalsIgnoreCase(holder.userName())
                || holder.sourceId() != null && holder.sourceId().equals(draft.sourceId()));
  }

  private UserRow one(CompanyId company, String id) {
    return users
        .find(company, Values.id(id))
        .orElseThrow(() -> new NotFoundException("user " + id + " of " + company));
  }
}
