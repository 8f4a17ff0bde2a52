package tandem.portal.learning.bank;

import tandem.portal.platform.ConflictException;

/// Somebody else has changed the question since it was read. Carries what they stored, so that the
/// screen can offer it beside the text that was not.
public class BankOverwriteException extends ConflictException {
  private static final long serialVersionUID = 1L;

  private final transient BankQuestion theirs;

  BankOverwriteException(BankQuestion theirs) {
    super("learning.author.conflict.overwrite");
    this.theirs = theirs;
  }

  public BankQuestion theirs() {
    return theirs;
  }
}
