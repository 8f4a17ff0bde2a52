package tandem.portal.messaging;

import tandem.portal.platform.ConflictException;

/// Somebody else has changed the draft since it was read. Carries what they wrote, so that the
/// screen can show it beside the text that was not stored.
public class OverwriteException extends ConflictException {
  private static final long serialVersionUID = 1L;

  private final transient MessageVersion theirs;
  private final String editor;

  OverwriteException(MessageVersion theirs, String editor) {
    super("messaging.conflict.overwrite", editor);
    this.theirs = theirs;
    this.editor = editor;
  }

  public MessageVersion theirs() {
    return theirs;
  }

  public String editor() {
    return editor;
  }
}
