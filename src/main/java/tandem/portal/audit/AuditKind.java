package tandem.portal.audit;

import org.jspecify.annotations.Nullable;

/// What an action is about, as the database derives it from the action's name (`audit.kind_of`).
public enum AuditKind {
  SIGN_IN("signIn"),
  PEOPLE("identity"),
  ROSTER("alliance"),
  MESSAGES("messaging"),
  LEARNING("learning"),
  MEDIA("media"),
  ASSIGNMENTS("enablement"),
  SURVEYS("survey"),
  INTERFACES("interchange"),
  FILES("export"),
  PRIVACY("privacy"),
  LOG("audit");

  private final String word;

  AuditKind(String word) {
    this.word = word;
  }

  /// As it stands in the table and in addresses.
  public String word() {
    return word;
  }

  public String textKey() {
    return "audit.kind." + word;
  }

  static @Nullable AuditKind of(@Nullable String word) {
    for (AuditKind kind : values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    return null;
  }
}
