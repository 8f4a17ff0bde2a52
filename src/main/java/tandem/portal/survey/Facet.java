package tandem.portal.survey;

/// What an item of the trust instrument is about. The first four make the index; [#META] asks what
/// one believes the other side feels, and stands beside it.
public enum Facet {
  ABILITY,
  BENEVOLENCE,
  INTEGRITY,
  RELIABILITY,
  META;

  public boolean isCore() {
    return this != META;
  }

  public String textKey() {
    return "survey.facet." + name();
  }
}
