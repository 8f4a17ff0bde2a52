package tandem.portal.survey.instrument;

/// What the versions of an instrument have in common: a word for those that ship with the portal,
/// the id of its first draft for an alliance's own.
public record Slug(String value) {
  public static Slug of(DraftId first) {
    return new Slug(first.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
