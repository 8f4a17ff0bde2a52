package tandem.launcher;

import java.io.PrintStream;
import java.util.Locale;

/// One line per step, with the seconds since the start, so that a long step never looks like a
/// hang.
public final class Console {
  private final PrintStream out;
  private final long start = System.nanoTime();

  public Console(PrintStream out) {
    this.out = out;
  }

  synchronized void step(String part, String what) {
    out.printf(Locale.ROOT, "%7.1f s  %-11s %s%n", seconds(), part, what);
    out.flush();
  }

  synchronized void say(String text) {
    out.println(text);
    out.flush();
  }

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
