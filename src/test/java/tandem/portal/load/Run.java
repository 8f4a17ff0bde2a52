package tandem.portal.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/// Every session does one thing after another, without pause, until the time is over: one thread
/// each.
final class Run {
  private static final int MOST_ERRORS = 20;

  /// One step of a session; gives the name of what it did.
  @FunctionalInterface
  interface Step {
    Done next(Seller seller, int count) throws IOException;
  }

  /// @param bytes transferred to the browser
  record Done(String name, int bytes) {}

  private final ConcurrentLinkedQueue<Samples> all = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

  /// @return what was measured, without the first part of the time, `warmUp`
  Measured measure(List<Seller> sellers, Step step, Duration warmUp, Duration time, Meters meters)
      throws InterruptedException {
    long start = System.nanoTime() + warmUp.toNanos();
    long end = start + time.toNanos();
    var running = new CountDownLatch(sellers.size());
    var threads = new ArrayList<Thread>();
    for (Seller seller : sellers) {
      threads.add(
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    work(seller, step, start, end);
                    running.countDown();
                  }));
    }
    Thread.sleep(warmUp);
    var before = meters.read();
    Thread.sleep(time);
    var after = meters.read();
    running.await();
    return new Measured(Samples.merged(all), List.copyOf(errors), time, after.minus(before));
  }

  private void work(Seller seller, Step step, long start, long end) {
    var samples = new Samples();
    all.add(samples);
    int count = 0;
    for (long from = System.nanoTime(); from < end; from = System.nanoTime()) {
      try {
        var done = step.next(seller, count++);
        long to = System.nanoTime();
        if (to >= start && to < end) {
          samples.add(done.name(), to - from, done.bytes());
        }
      } catch (IOException e) {
        errors.add(String.valueOf(e.getMessage()));
        if (errors.size() > MOST_ERRORS) {
          return;
        }
      }
    }
  }
}
