package tandem.portal.enablement;

import java.util.Locale;

/// All that HR gets to know of somebody's learning, apart from a date.
public enum CompletionStatus {
  COMPLETED,
  /// Completed, and the check is to be passed anew by the day up to which that holds.
  RENEWAL_DUE,
  /// Completed, and the day has passed up to which that held.
  RENEWAL_OVERDUE,
  IN_PROGRESS,
  NOT_STARTED,
  /// Has completed an earlier version, which stands, and is to complete a newer one.
  ASKED_AGAIN,
  OVERDUE,
  WAIVED;

  /// Whether the module is completed: a renewal takes nothing away from that.
  public boolean isCompleted() {
    return switch (this) {
      case COMPLETED, RENEWAL_DUE, RENEWAL_OVERDUE -> true;
      case IN_PROGRESS, NOT_STARTED, ASKED_AGAIN, OVERDUE, WAIVED -> false;
    };
  }

  public String textKey() {
    return "enablement.status." + name();
  }

  /// The word in files and addresses: `not-started`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
