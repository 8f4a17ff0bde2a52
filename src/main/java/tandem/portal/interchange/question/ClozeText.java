package tandem.portal.interchange.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with questions in braces: `{1:SHORTANSWER:=right~%50%half#feedback}`.
///
/// Source: Moodle, question/type/multianswer/questiontype.php.
///
/// @param text with numbers in place of the questions
record ClozeText(String text, List<Gap> gaps) {
  private static final Pattern GAP =
      Pattern.compile("\\{[0-9]*:([A-Z_]{2,16}):((?:[^}\\\\]|\\\\.)*+)}", Pattern.DOTALL);
  private static final Pattern PIECES = Pattern.compile("(?<!\\\\)~");
  private static final Pattern WEIGHT = Pattern.compile("^%(-?[0-9]{1,3}(?:\\.[0-9]*)?)%");
  private static final Pattern FEEDBACK = Pattern.compile("(?<!\\\\)#");
  private static final Set<String> WORDS = Set.of("SHORTANSWER", "SA", "MW");
  private static final Set<String> SAME_CASE = Set.of("SHORTANSWER_C", "SAC", "MWC");
  private static final Set<String> NUMBER = Set.of("NUMERICAL", "NM");
  private static final Set<String> SEVERAL =
      Set.of(
          "MULTIRESPONSE",
          "MR",
          "MULTIRESPONSE_H",
          "MRH",
          "MULTIRESPONSE_S",
          "MRS",
          "MULTIRESPONSE_HS",
          "MRHS");

  ClozeText {
    gaps = List.copyOf(gaps);
  }

  record Gap(Kind kind, boolean sameCase, String source) {
    enum Kind {
      WORDS,
      NUMBER,
      ONE,
      SEVERAL
    }

    List<Found.Answer> answers(Marked around) {
      var answers = new ArrayList<Found.Answer>();
      for (String piece : PIECES.split(source)) {
        String rest = piece.strip();
        double percent = 0;
        Matcher weight = WEIGHT.matcher(rest);
        if (rest.startsWith("=")) {
          percent = 100;
          rest = rest.substring(1);
        } else if (weight.find()) {
          percent = Double.parseDouble(weight.group(1));
          rest = rest.substring(weight.end());
        }
        String[] parts = FEEDBACK.split(rest, 2);
        String text = unescaped(parts[0]);
        Marked feedback = parts.length > 1 ? around.with(unescaped(parts[1])) : Marked.NOTHING;
        int margin = text.lastIndexOf(':');
        if (kind == Kind.NUMBER && margin > 0) {
          answers.add(
              new Found.Answer(
                  Marked.plain(text.substring(0, margin).strip()),
                  Marked.NOTHING,
                  percent,
                  text.substring(margin + 1).strip(),
                  feedback));
        } else if (!text.isEmpty()) {
          answers.add(Found.Answer.of(around.with(text), percent, feedback));
        }
      }
      return answers;
    }

    private static String unescaped(String text) {
      return text.replaceAll("\\\\([~=#{}\"\\\\/])", "$1").strip();
    }
  }

  static ClozeText of(String source) {
    var gaps = new ArrayList<Gap>();
    String text =
        GAP.matcher(source)
            .replaceAll(
                found -> {
                  String type = found.group(1);
                  gaps.add(new Gap(kind(type), SAME_CASE.contains(type), found.group(2)));
                  return "[" + gaps.size() + "]";
                });
    return new ClozeText(text, gaps);
  }

  private static Gap.Kind kind(String type) {
    if (WORDS.contains(type) || SAME_CASE.contains(type)) {
      return Gap.Kind.WORDS;
    }
    if (NUMBER.contains(type)) {
      return Gap.Kind.NUMBER;
    }
    return SEVERAL.contains(type) ? Gap.Kind.SEVERAL : Gap.Kind.ONE;
  }
}
