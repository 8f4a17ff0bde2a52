package tandem.portal.notification;

/// Mails somebody may do without, because what they tell of stands in the portal too. A module
/// names its own as a bean.
///
/// @param key text key of the mail, with `.choice` and `.choice.help` beside its words
/// @param permission whom it may concern
public record MailKind(String key, String permission) {}
