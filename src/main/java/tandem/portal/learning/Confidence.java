package tandem.portal.learning;

/// How sure somebody was of an answer. Sure and wrong is what a check is to find.
public enum Confidence {
  GUESSED,
  RATHER,
  SURE;

  public String textKey() {
    return "learning.confidence." + name();
  }
}
