package tandem.portal.alliance.roster;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What HR has to mend: the refused lines in the columns of their own file.
public record RefusedLines(List<PeopleFile.Column> columns, Stream<Line> lines) {
  public RefusedLines {
    columns = List.copyOf(columns);
  }

  /// @param cells as the file had them
  public record Line(int number, Refusal reason, Map<Heading, String> cells) {}
}
