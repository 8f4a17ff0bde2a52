package tandem.portal.enablement;

import java.util.Locale;

/// All that HR gets to know of somebody's learning, apart from a date.
public enum CompletionStatus {
  COMPLETED,
  IN_PROGRESS,
  NOT_STARTED,
  /// Has completed an earlier version, which stands, and is to complete a newer one.
  ASKED_AGAIN,
  OVERDUE,
  WAIVED;

  public String textKey() {
    return "enablement.status." + name();
  }

  /// The word in files and addresses: `not-started`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
