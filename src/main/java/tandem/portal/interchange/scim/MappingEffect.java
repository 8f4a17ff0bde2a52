package tandem.portal.interchange.scim;

/// What follows for the people of a group.
///
/// @param joining become sellers of the side
/// @param moving are sellers of it already, in another cell or until a day
/// @param staying are sellers in this very cell
public record MappingEffect(int joining, int moving, int staying) {}
