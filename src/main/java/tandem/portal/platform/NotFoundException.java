package tandem.portal.platform;

/// The thing asked for does not exist, or not for this person: the two look the same from outside,
/// so that ids of other companies cannot be probed.
public class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFoundException(String what) {
    super(what);
  }
}
