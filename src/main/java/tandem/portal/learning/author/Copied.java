package tandem.portal.learning.author;

/// A module taken to another alliance.
///
/// @param dropped how many lessons referred to a value message, which stays where it is
/// @param anew whether it was for one side, or had modules before it: that is chosen there anew
public record Copied(ModuleDraft draft, int dropped, boolean anew) {}
