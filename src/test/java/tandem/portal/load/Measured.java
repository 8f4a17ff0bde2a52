package tandem.portal.load;

import java.time.Duration;
import java.util.List;

/// What one run showed.
record Measured(Samples samples, List<String> errors, Duration time, Meters.Reading used) {
  double perSecond() {
    return samples.count() / (time.toMillis() / 1000.0);
  }

  /// CPU of portal and database for one of what was counted, in milliseconds.
  double cpuEach() {
    return samples.count() == 0 ? 0 : used.server().toNanos() / 1e6 / samples.count();
  }

  double each(Duration cpu) {
    return samples.count() == 0 ? 0 : cpu.toNanos() / 1e6 / samples.count();
  }
}
