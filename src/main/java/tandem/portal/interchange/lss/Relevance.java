package tandem.portal.interchange.lss;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The condition of LimeSurvey's that Tandem has as well: that one of these was answered to one
/// earlier question. Any other expression is not carried over, and that is said.
///
/// @param variable what the file calls the question: its code, or survey, group and question number
/// @param values codes of answers, any of them; empty for “was answered at all”
record Relevance(String variable, Set<String> values) {
  private static final Pattern OR = Pattern.compile("\\s+or\\s+|\\|\\|", Pattern.CASE_INSENSITIVE);
  private static final String VARIABLE = "([A-Za-z0-9_#]+)(?:\\.(?:NAOK|code|value))?";
  private static final Pattern EQUALS =
      Pattern.compile("^" + VARIABLE + "\\s*(?:==|=|\\beq\\b)\\s*([\"']?)([^\"'<>=]*)\\2$");
  private static final Pattern ANSWERED =
      Pattern.compile("^(?:!|not)\\s*\\(*\\s*is_empty\\(\\s*" + VARIABLE + "\\s*\\)\\s*\\)*$");

  /// Whether everybody is asked.
  static boolean always(String expression) {
    String bare = bare(expression);
    return bare.isEmpty() || bare.equals("1");
  }

  static Optional<Relevance> of(String expression) {
    String variable = null;
    var values = new LinkedHashSet<String>();
    String[] terms = OR.split(bare(expression), -1);
    for (String term : terms) {
      String bare = bare(term);
      Matcher answered = ANSWERED.matcher(bare);
      Matcher equals = EQUALS.matcher(bare);
      String named;
      if (answered.matches() && terms.length == 1) {
        named = answered.group(1);
      } else if (equals.matches() && !equals.group(3).isBlank()) {
        named = equals.group(1);
        values.add(equals.group(3).strip());
      } else {
        return Optional.empty();
      }
      if (variable != null && !variable.equals(named)) {
        return Optional.empty();
      }
      variable = named;
    }
    return variable == null ? Optional.empty() : Optional.of(new Relevance(variable, values));
  }

  /// Without brackets around the whole.
  private static String bare(String expression) {
    String bare = expression.strip();
    while (bare.startsWith("(") && closes(bare) == bare.length() - 1) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare;
  }

  /// Where the bracket at the beginning is closed.
  private static int closes(String expression) {
    int depth = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
