package tandem.portal.learning.author;

/// A module taken to another alliance.
///
/// @param dropped how many lessons referred to a value message, which stays where it is
public record Copied(ModuleDraft draft, int dropped) {}
