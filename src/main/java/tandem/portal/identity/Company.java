package tandem.portal.identity;

import org.jspecify.annotations.Nullable;

/// A company as its own administrators see it.
///
/// @param colour null: none chosen, the portal's own stands in
public record Company(String name, @Nullable CompanyColour colour) {}
