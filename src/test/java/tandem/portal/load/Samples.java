package tandem.portal.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// Times of what one session, or all of them, did, by name. Not thread-safe: each session has its
/// own.
final class Samples {
  private final Map<String, Series> byName = new TreeMap<>();

  void add(String name, long nanos, int bytes) {
    byName.computeIfAbsent(name, _ -> new Series()).add(nanos, bytes);
  }

  static Samples merged(Collection<Samples> parts) {
    var all = new Samples();
    parts.forEach(
        part ->
            part.byName.forEach(
                (name, series) ->
                    all.byName.computeIfAbsent(name, _ -> new Series()).addAll(series)));
    return all;
  }

  Map<String, Series> byName() {
    return byName;
  }

  Series together() {
    var all = new Series();
    byName.values().forEach(all::addAll);
    return all;
  }

  int count() {
    return byName.values().stream().mapToInt(Series::count).sum();
  }

  static final class Series {
    private long[] nanos = new long[1024];
    private int count;
    private long bytes;

    private void add(long took, int transferred) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = took;
      bytes += transferred;
    }

    private void addAll(Series other) {
      long[] both = Arrays.copyOf(nanos, Math.max(1024, count + other.count));
      System.arraycopy(other.nanos, 0, both, count, other.count);
      nanos = both;
      count += other.count;
      bytes += other.bytes;
    }

    int count() {
      return count;
    }

    long bytesEach() {
      return count == 0 ? 0 : bytes / count;
    }

    /// The time within which this share of all was done, in milliseconds.
    ///
    /// @param share in 0..1
    double percentile(double share) {
      if (count == 0) {
        return 0;
      }
      long[] sorted = Arrays.copyOf(nanos, count);
      Arrays.sort(sorted);
      return sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)] / 1e6;
    }
  }
}
