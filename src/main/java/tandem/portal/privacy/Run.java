package tandem.portal.privacy;

import java.time.LocalDate;

/// What one day's deleting did with one kind of data.
///
/// @param ofInstallation the rows do not say whose they are, so they are counted for all companies
/// @param cutoff what was older has gone
/// @param amount rows, so far
/// @param failed people who could not be erased, so far
public record Run(
    LocalDate day,
    String kind,
    boolean ofInstallation,
    LocalDate cutoff,
    int amount,
    int failed,
    State state) {

  public enum State {
    RUNNING,
    /// Nobody has been at it for a while.
    BROKEN_OFF,
    DONE
  }
}
