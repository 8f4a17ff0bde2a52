package tandem.portal.learning.author;

/// A module taken to another alliance.
///
/// @param messages how many lessons referred to a value message, which stays where it is
/// @param files how many pictures, videos and papers stay where they are: both sides own them
/// @param anew whether it was for one side, or had modules before it: that is chosen there anew
public record Copied(ModuleDraft draft, int messages, int files, boolean anew) {}
