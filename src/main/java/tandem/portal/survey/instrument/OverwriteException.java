package tandem.portal.survey.instrument;

import tandem.portal.platform.ConflictException;

/// Somebody else has changed the draft since it was read. Carries what they stored, so that the
/// screen can offer it beside the text that was not.
public class OverwriteException extends ConflictException {
  private static final long serialVersionUID = 1L;

  private final transient InstrumentDraft theirs;

  OverwriteException(InstrumentDraft theirs) {
    super("survey.instrument.conflict.overwrite");
    this.theirs = theirs;
  }

  public InstrumentDraft theirs() {
    return theirs;
  }
}
