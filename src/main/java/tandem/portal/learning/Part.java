package tandem.portal.learning;

/// The three things people must be told about an alliance before they can live it.
public enum Part {
  BACKGROUND,
  SENSE,
  CHANCES;

  public String textKey() {
    return "learning.part." + name();
  }
}
