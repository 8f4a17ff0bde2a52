package tandem.portal.questionnaire;

/// What does not matter in an answer typed as words, where its author says so.
public enum Forgiven {
  /// Large and small letters.
  CASE,
  /// ä or ae, ß or ss, é or e.
  UMLAUTS,
  /// Blanks around it, and how many between words.
  BLANKS,
  /// Typographic quotes, apostrophes and dashes, or a typewriter's.
  QUOTES;

  public String textKey() {
    return "questionnaire.forgiven." + name();
  }
}
