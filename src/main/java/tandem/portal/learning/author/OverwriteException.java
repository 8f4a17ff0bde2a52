package tandem.portal.learning.author;

import tandem.portal.platform.ConflictException;

/// Somebody else has changed the draft since it was read. Carries what they stored, so that the
/// screen can offer it beside the text that was not.
public class OverwriteException extends ConflictException {
  private static final long serialVersionUID = 1L;

  private final transient ModuleDraft theirs;

  OverwriteException(ModuleDraft theirs) {
    super("learning.author.conflict.overwrite");
    this.theirs = theirs;
  }

  public ModuleDraft theirs() {
    return theirs;
  }
}
