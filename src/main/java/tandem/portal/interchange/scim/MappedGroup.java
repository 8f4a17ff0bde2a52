package tandem.portal.interchange.scim;

import java.util.List;
import java.util.UUID;
import tandem.portal.alliance.SideId;

/// A group of the directory, and what it means here.
///
/// @param members how many active people are in it
public record MappedGroup(UUID id, String name, int members, List<Meaning> meanings) {
  public MappedGroup {
    meanings = List.copyOf(meanings);
  }

  /// The cell of one side.
  public record Meaning(SideId side, String allianceName, GroupCell cell) {}
}
