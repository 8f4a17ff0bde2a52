package tandem.portal.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The figures as Markdown, for the terminal and for `docs/performance.md`.
final class Report {
  private final List<String> blocks = new ArrayList<>();

  void add(String what, Measured run) {
    var text = new StringBuilder();
    var used = run.used();
    text.append(
        "| %s | per second | median ms | p95 ms | p99 ms | body, compressed |%n".formatted(what));
    text.append("|---|---:|---:|---:|---:|---:|\n");
    run.samples().byName().forEach((name, series) -> text.append(row(name, series, run)));
    if (run.samples().byName().size() > 1) {
      text.append(row("**all**", run.samples().together(), run));
    }
    text.append(
        """

        Errors: %d. CPU each: **%.2f ms** (portal %.2f, PostgreSQL %.2f); the client %.2f more. \
        Garbage: %d collections, %.1f %% of the time.
        """
            .formatted(
                run.errors().size(),
                run.cpuEach(),
                run.each(used.portal()),
                run.each(used.database()),
                run.each(used.client()),
                used.collections(),
                100.0 * used.collecting().toNanos() / run.time().toNanos()));
    run.errors().stream()
        .distinct()
        .limit(3)
        .forEach(error -> text.append("- ").append(error).append('\n'));
    blocks.add(text.toString());
  }

  void add(String line) {
    blocks.add(line);
  }

  String text(String machine) {
    return machine + "\n\n" + String.join("\n", blocks);
  }

  private static String row(String name, Samples.Series series, Measured run) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.1f | %.1f | %.1f | %.1f kB |%n",
        name,
        series.count() / (run.time().toMillis() / 1000.0),
        series.percentile(0.5),
        series.percentile(0.95),
        series.percentile(0.99),
        series.bytesEach() / 1000.0);
  }

  /// Puts the figures between the two marks, and leaves the words around them as they are.
  static void record(Path file, String text) throws IOException {
    record(file, "bench", text);
  }

  /// @param name of the section, as its two marks bear it
  static void record(Path file, String name, String text) throws IOException {
    String mark = "<!-- " + name + ": ";
    String old = Files.readString(file);
    int begin = old.indexOf(mark + "begin -->") + mark.length() + "begin -->".length();
    int end = old.indexOf(mark + "end -->");
    if (end < begin) {
      throw new IOException(file + " holds no section to rewrite");
    }
    Files.writeString(file, old.substring(0, begin) + "\n" + text + "\n" + old.substring(end));
  }
}
