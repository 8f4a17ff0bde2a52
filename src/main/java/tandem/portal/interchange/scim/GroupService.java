package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.Provisioning;
import tandem.portal.interchange.scim.UserService.Listed;
import tandem.portal.platform.NotFoundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A directory keeps its groups. What a group means is settled in the portal; who joins or leaves
/// one that means a cell is a seller, or no longer one, with the commit.
@Service
@PreAuthorize("@access.may('people:provision')")
@Transactional(rollbackFor = ScimException.class)
class GroupService {
  private final Access access;
  private final GroupQueries groups;
  private final ScimGroupRepository directory;
  private final Provisioning people;
  private final GroupSellers sellers;

  GroupService(
      Access access,
      GroupQueries groups,
      ScimGroupRepository directory,
      Provisioning people,
      GroupSellers sellers) {
    this.access = access;
    this.groups = groups;
    this.directory = directory;
    this.people = people;
    this.sellers = sellers;
  }

  @Transactional(readOnly = true)
  public Listed<GroupRow> list(@Nullable String filter, Page page, boolean members)
      throws ScimException {
    CompanyId company = access.systemsCompany();
    Condition condition = ScimFilter.of(filter, GroupQueries.equality());
    return new Listed<>(
        groups.count(company, condition),
        page.count() == 0 ? List.of() : groups.list(company, condition, page, members));
  }

  /// @throws NotFoundException for another company's too
  @Transactional(readOnly = true)
  public GroupRow get(String id, boolean members) {
    return one(access.systemsCompany(), id, members);
  }

  /// @throws ScimException 409 when there is one of that name
  public GroupRow create(ObjectNode body) throws ScimException {
    CompanyId company = access.systemsCompany();
    people.alone(company);
    GroupDraft draft = GroupDraft.of(body);
    requireFree(company, draft, null);
    requirePeople(company, draft.members());
    UUID id = directory.add(company, draft);
    move(company, id, Set.of(), draft.members());
    return one(company, id.toString(), true);
  }

  public GroupRow replace(String id, ObjectNode body) throws ScimException {
    CompanyId company = access.systemsCompany();
    people.alone(company);
    GroupRow before = one(company, id, false);
    return change(company, before, groups.members(before.id()), GroupDraft.of(body), true);
  }

  /// @param read whether to answer with the members too
  public GroupRow patch(String id, ObjectNode body, boolean read) throws ScimException {
    CompanyId company = access.systemsCompany();
    people.alone(company);
    GroupRow before = one(company, id, false);
    Set<UUID> members = groups.members(before.id());
    var draft = new GroupDraft(before.displayName(), before.sourceId(), members);
    for (PatchSteps.Step step : PatchSteps.of(body)) {
      draft = patched(draft, step);
    }
    return change(company, before, members, draft, read);
  }

  /// Its members leave it, and with it the cells it meant.
  public void delete(String id) {
    CompanyId company = access.systemsCompany();
    people.alone(company);
    GroupRow group = one(company, id, false);
    Set<UUID> members = groups.members(group.id());
    List<SideId> sides = sellers.sides(group.id());
    directory.delete(group.id());
    sellers.settle(company, members, sides);
  }

  private GroupRow change(
      CompanyId company, GroupRow before, Set<UUID> members, GroupDraft draft, boolean read)
      throws ScimException {
    requireFree(company, draft, before.id());
    requirePeople(company, without(draft.members(), members));
    directory.store(before.id(), draft);
    move(company, before.id(), members, draft.members());
    return one(company, before.id().toString(), read);
  }

  private void move(CompanyId company, UUID group, Set<UUID> before, Set<UUID> after) {
    Set<UUID> joined = without(after, before);
    Set<UUID> left = without(before, after);
    directory.leave(group, left);
    directory.join(group, joined);
    Set<UUID> moved = new HashSet<>(joined);
    moved.addAll(left);
    sellers.settle(company, moved, sellers.sides(group));
  }

  private static Set<UUID> without(Set<UUID> people, Set<UUID> others) {
    Set<UUID> rest = new HashSet<>(people);
    rest.removeAll(others);
    return rest;
  }

  private static GroupDraft patched(GroupDraft group, PatchSteps.Step step) throws ScimException {
    return switch (step.attribute()) {
      case "displayname" ->
          new GroupDraft(
              Values.required(named("displayName", step), "displayName"),
              group.sourceId(),
              group.members());
      case "externalid" ->
          new GroupDraft(
              group.displayName(),
              Values.text(named("externalId", step), "externalId"),
              group.members());
      case "members" ->
          new GroupDraft(group.displayName(), group.sourceId(), members(group.members(), step));
      // Okta repeats the id beside the name
      case "id", "schemas", "meta" -> group;
      default -> throw BadRequestException.invalidPath("A group has no " + step.path());
    };
  }

  private static Set<UUID> members(Set<UUID> before, PatchSteps.Step step) throws ScimException {
    Path path = step.path();
    Filter filter = path.getElement(0).getValueFilter();
    if (path.size() > 1 || filter != null && step.type() != PatchOpType.REMOVE) {
      throw BadRequestException.invalidPath("Members are added, replaced and removed as a whole");
    }
    Set<UUID> members = new HashSet<>(before);
    Set<UUID> named = filter == null ? GroupDraft.members(step.value()) : Set.of(member(filter));
    switch (step.type()) {
      case ADD -> members.addAll(named);
      case REPLACE -> {
        members.clear();
        members.addAll(named);
      }
      case REMOVE -> {
        if (filter == null && step.value() == null) {
          members.clear();
        } else {
          members.removeAll(named);
        }
      }
    }
    return members;
  }

  /// Who `members[value eq "…"]` means.
  private static UUID member(Filter filter) throws ScimException {
    Path path = filter.getAttributePath();
    JsonNode value = filter.getComparisonValue();
    if (filter.getFilterType() != FilterType.EQUAL
        || path == null
        || value == null
        || !AttributePath.attribute(path).equals("value")) {
      throw BadRequestException.invalidPath("Members are chosen by value eq");
    }
    UUID id = Values.id(value.asString(""));
    return id == null ? new UUID(0, 0) : id;
  }

  private static ObjectNode named(String name, PatchSteps.Step step) {
    ObjectNode object = JsonUtils.getJsonNodeFactory().objectNode();
    object.set(name, step.value());
    return object;
  }

  private void requireFree(CompanyId company, GroupDraft draft, @Nullable UUID own)
      throws ScimException {
    if (groups.isTaken(company, draft.displayName(), own)) {
      throw ResourceConflictException.uniqueness("There is a group of this displayName");
    }
  }

  private void requirePeople(CompanyId company, Set<UUID> members) throws ScimException {
    if (groups.visible(company, members) < members.size()) {
      throw BadRequestException.invalidValue("A member is no user of this company");
    }
  }

  private GroupRow one(CompanyId company, String id, boolean members) {
    return groups
        .find(company, Values.id(id), members)
        .orElseThrow(() -> new NotFoundException("group " + id + " of " + company));
  }
}
