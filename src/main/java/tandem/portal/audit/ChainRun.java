package tandem.portal.audit;

/// A chain that is being followed behind the screens, for everybody who watches.
public final class ChainRun {
  public enum State {
    RUNNING,
    /// What came of it stands in the log.
    DONE,
    /// It could not be found out.
    FAILED
  }

  private static final int ALL = 100;

  private final long entries;
  private volatile long read;
  private volatile State state = State.RUNNING;
  private int watching = 1;

  ChainRun(long entries) {
    this.entries = entries;
  }

  public State state() {
    return state;
  }

  /// How far it is, from 0 to 100.
  public int percent() {
    return entries == 0 ? 0 : Math.toIntExact(Math.min(ALL, read * ALL / entries));
  }

  /// Somebody watches no more; it is given up when nobody does.
  public synchronized void leave() {
    watching--;
  }

  /// @return false when it was given up already
  synchronized boolean join() {
    if (watching <= 0 || state != State.RUNNING) {
      return false;
    }
    watching++;
    return true;
  }

  synchronized boolean goOn(long entriesRead) {
    read = entriesRead;
    return watching > 0;
  }

  void end(State end) {
    state = end;
  }
}
