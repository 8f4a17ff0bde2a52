package tandem.portal.platform;

import org.jspecify.annotations.Nullable;

/// Text for a cell of a file that people open in a spreadsheet.
public final class SpreadsheetCell {
  /// The wide forms too: some spreadsheets read them as the others.
  private static final String FORMULA_BEGINNINGS = "=+-@\uff1d\uff0b\uff0d\uff20";

  private SpreadsheetCell() {}

  /// What a spreadsheet would take for a formula gets an apostrophe in front: names and titles are
  /// typed by people of two companies.
  public static @Nullable String safe(@Nullable String text) {
    return text == null || !isFormula(text) ? text : "'" + text;
  }

  private static boolean isFormula(String text) {
    int first = 0;
    while (first < text.length() && isSpace(text.charAt(first))) {
      first++;
    }
    return first < text.length() && FORMULA_BEGINNINGS.indexOf(text.charAt(first)) >= 0
        || !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c < ' ';
  }

  /// Takes the apostrophe off again that [#safe] has put in front, for files that come back.
  public static String unsafe(String text) {
    return text.startsWith("'") && isFormula(text.substring(1)) ? text.substring(1) : text;
  }
}
