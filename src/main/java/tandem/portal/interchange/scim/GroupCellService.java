package tandem.portal.interchange.scim;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Access;
import tandem.portal.identity.CompanyId;
import tandem.portal.platform.NotFoundException;

/// Says what the groups of the actor's own directory mean on their company's sides. Takes effect
/// for everybody in the group with the commit.
@Service
@PreAuthorize("@access.may('people:connect')")
@Transactional
public class GroupCellService {
  private final Access access;
  private final GroupCellQueries cells;
  private final ScimGroupRepository directory;
  private final GroupSellers sellers;
  private final Writing writing;

  GroupCellService(
      Access access,
      GroupCellQueries cells,
      ScimGroupRepository directory,
      GroupSellers sellers,
      Writing writing) {
    this.access = access;
    this.cells = cells;
    this.directory = directory;
    this.sellers = sellers;
    this.writing = writing;
  }

  /// The groups by name, each with what it means so far.
  @Transactional(readOnly = true)
  public List<MappedGroup> groups() {
    return cells.groups(access.actor().company());
  }

  /// The sides of the actor's company, by the alliance's name.
  @Transactional(readOnly = true)
  public List<OwnSide> sides() {
    return cells.sides(access.actor().company());
  }

  /// What [#map] would do now.
  ///
  /// @throws NotFoundException for a group or side of another company
  @Transactional(readOnly = true)
  public MappingEffect effect(UUID group, SideId side, GroupCell cell) {
    CompanyId company = access.actor().company();
    requireOwn(company, group, side);
    return cells.effect(group, side, cell);
  }

  /// Makes everybody in the group a seller of the side, in this cell.
  ///
  /// @throws NotFoundException for a group or side of another company
  public void map(UUID group, SideId side, GroupCell cell) {
    CompanyId company = access.actor().company();
    requireOwn(company, group, side);
    writing.people().alone(company);
    directory.map(group, side.value(), cell);
    settle(company, group, side, true);
  }

  /// Takes the meaning back: who sells there by no other group is a seller there no longer.
  ///
  /// @throws NotFoundException for a group or side of another company
  public void unmap(UUID group, SideId side) {
    CompanyId company = access.actor().company();
    requireOwn(company, group, side);
    writing.people().alone(company);
    if (directory.unmap(group, side.value())) {
      settle(company, group, side, false);
    }
  }

  private void settle(CompanyId company, UUID group, SideId side, boolean mapped) {
    Set<UUID> members = cells.members(group);
    sellers.settle(company, members, Set.of(side));
    writing.events().publishEvent(new GroupMapped(company.value(), group, side, mapped));
  }

  private void requireOwn(CompanyId company, UUID group, SideId side) {
    if (!cells.isOwn(company, group, side)) {
      throw new NotFoundException("group " + group + " or side " + side + " of " + company);
    }
  }
}
