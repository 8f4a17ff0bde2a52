package tandem.portal.messaging;

import tandem.portal.platform.ConflictException;

/// Where a version of a value message stands. Every way from one state to the next is in [#after];
/// a version that has once been published never changes again.
public enum VersionState {
  DRAFT,
  SUBMITTED,
  /// Signed by both sides, and kept until its first day.
  SCHEDULED,
  PUBLISHED,
  SUPERSEDED,
  /// Taken from the sellers by one of the sides, with its reason.
  RETIRED;

  /// What can happen to a version.
  enum Step {
    SUBMIT,
    WITHDRAW,
    GIVE_BACK,
    SCHEDULE,
    PUBLISH,
    SUPERSEDE,
    RETIRE
  }

  /// @throws ConflictException when the step does not lead anywhere from here, saying where the
  /// version stands
  VersionState after(Step step) {
    return switch (this) {
      case DRAFT ->
          switch (step) {
            case SUBMIT -> SUBMITTED;
            case WITHDRAW, GIVE_BACK, SCHEDULE, PUBLISH, SUPERSEDE, RETIRE -> throw refused();
          };
      case SUBMITTED ->
          switch (step) {
            case WITHDRAW, GIVE_BACK -> DRAFT;
            case SCHEDULE -> SCHEDULED;
            case PUBLISH -> PUBLISHED;
            case SUBMIT, SUPERSEDE, RETIRE -> throw refused();
          };
      case SCHEDULED ->
          switch (step) {
            case WITHDRAW, GIVE_BACK -> DRAFT;
            case PUBLISH -> PUBLISHED;
            case SUBMIT, SCHEDULE, SUPERSEDE, RETIRE -> throw refused();
          };
      case PUBLISHED ->
          switch (step) {
            case SUPERSEDE -> SUPERSEDED;
            case RETIRE -> RETIRED;
            case SUBMIT, WITHDRAW, GIVE_BACK, SCHEDULE, PUBLISH -> throw refused();
          };
      case SUPERSEDED, RETIRED -> throw refused();
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
