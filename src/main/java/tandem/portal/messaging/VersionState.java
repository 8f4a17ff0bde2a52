package tandem.portal.messaging;

import tandem.portal.platform.ConflictException;

/// Where a version of a value message stands. Every way from one state to the next is in [#after];
/// a version that has once been published never changes again.
public enum VersionState {
  DRAFT,
  SUBMITTED,
  PUBLISHED,
  SUPERSEDED;

  /// What can happen to a version.
  enum Step {
    SUBMIT,
    WITHDRAW,
    GIVE_BACK,
    PUBLISH,
    SUPERSEDE
  }

  /// @throws ConflictException when the step does not lead anywhere from here, saying where the
  /// version stands
  VersionState after(Step step) {
    return switch (this) {
      case DRAFT ->
          switch (step) {
            case SUBMIT -> SUBMITTED;
            case WITHDRAW, GIVE_BACK, PUBLISH, SUPERSEDE -> throw refused();
          };
      case SUBMITTED ->
          switch (step) {
            case WITHDRAW, GIVE_BACK -> DRAFT;
            case PUBLISH -> PUBLISHED;
            case SUBMIT, SUPERSEDE -> throw refused();
          };
      case PUBLISHED ->
          switch (step) {
            case SUPERSEDE -> SUPERSEDED;
            case SUBMIT, WITHDRAW, GIVE_BACK, PUBLISH -> throw refused();
          };
      case SUPERSEDED -> throw refused();
    };
  }

  /// Only a draft may be written in.
  void requireEditable() {
    if (this != DRAFT) {
      throw refused();
    }
  }

  private ConflictException refused() {
    return new ConflictException("messaging.conflict.is." + name());
  }
}
