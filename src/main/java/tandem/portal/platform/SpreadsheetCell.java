package tandem.portal.platform;

import org.jspecify.annotations.Nullable;

/// Text for a cell of a file that people open in a spreadsheet.
public final class SpreadsheetCell {
  private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n";

  private SpreadsheetCell() {}

  /// What a spreadsheet would take for a formula gets an apostrophe in front: names and titles are
  /// typed by people of two companies.
  public static @Nullable String safe(@Nullable String text) {
    return text == null || text.isEmpty() || FORMULA_BEGINNINGS.indexOf(text.charAt(0)) < 0
        ? text
        : "'" + text;
  }
}
