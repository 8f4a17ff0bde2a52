package tandem.portal.interchange.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Questions in Moodle’s GIFT format, as files are found: with blank lines inside, without any
/// between, with comments anywhere, and with what is no question at all, which is named.
///
/// Source: Moodle, question/format/gift/format.php, whose reading is followed where a file is by
/// its rules.
final class GiftReader {
  private static final String CATEGORY = "$CATEGORY:";
  private static final Pattern EXPORTED = Pattern.compile("^//\\s*question: \\d+");
  private static final Pattern LABELS = Pattern.compile("\\[(?:id|tag):[^\\]]+]");

  private final List<Found> found = new ArrayList<>();
  private final List<String> block = new ArrayList<>();
  private final Set<String> labels = new TreeSet<>();
  private String topic = "";
  private int begin;
  private int depth;
  private boolean answered;

  private GiftReader() {}

  static FoundFile read(String text) {
    return new GiftReader().file(text);
  }

  private FoundFile file(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size() && found.size() <= QuestionImport.MOST_QUESTIONS; i++) {
      String line = lines.get(i);
      String bare = line.strip();
      if (bare.startsWith("//")) {
        comment(bare, depth > 0 && isStart(lines, i));
      } else if (bare.startsWith(CATEGORY) && (depth == 0 || isStart(lines, i))) {
        end();
        topic = Topics.of(GiftEscapes.plain(bare.substring(CATEGORY.length())));
      } else if (bare.isEmpty() && depth == 0) {
        end();
      } else {
        if (bare.startsWith("::") && (depth == 0 && answered || depth > 0 && isStart(lines, i))) {
          end();
        }
        if (block.isEmpty()) {
          begin = i;
        }
        add(line);
      }
    }
    end();
    return new FoundFile(found, 0);
  }

  /// Within braces that are still open, only after a blank line: they were never closed.
  private static boolean isStart(List<String> lines, int at) {
    return at > 0 && lines.get(at - 1).isBlank();
  }

  /// Moodle writes a comment above each question it exports.
  private void comment(String line, boolean afterBlank) {
    if (depth == 0 && answered || afterBlank && EXPORTED.matcher(line).find()) {
      end();
    }
    if (LABELS.matcher(line).find()) {
      labels.add("labels");
    }
  }

  private void add(String line) {
    block.add(line);
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '\\' -> i++;
        case '{' -> depth++;
        case '}' -> {
          depth = Math.max(0, depth - 1);
          answered |= depth == 0;
        }
        default -> {}
      }
    }
  }

  private void end() {
    String text = String.join("\n", block).strip();
    if (!text.isEmpty()) {
      found.add(new GiftQuestion(text, topic, labels).found().at(begin + 1));
      labels.clear();
    }
    block.clear();
    depth = 0;
    answered = false;
  }

  /// What stands in place of escaped characters while a question is taken apart.
  static final class GiftEscapes {
    private static final String ESCAPED = ":#={}~";
    private static final char FIRST = '\uE000';

    private GiftEscapes() {}

    static String hidden(String text) {
      var hidden = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
        if (c == '\\' && ESCAPED.indexOf(next) >= 0) {
          hidden.append((char) (FIRST + ESCAPED.indexOf(next)));
          i++;
        } else if (c == '\\' && next == '\\') {
          hidden.append('\\');
          i++;
        } else if (c == '\\' && next == 'n') {
          hidden.append('\n');
          i++;
        } else {
          hidden.append(c);
        }
      }
      return hidden.toString();
    }

    static String shown(String text) {
      var shown = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        int which = text.charAt(i) - FIRST;
        shown.append(
            which >= 0 && which < ESCAPED.length() ? ESCAPED.charAt(which) : text.charAt(i));
      }
      return shown.toString();
    }

    static String plain(String text) {
      return shown(hidden(text)).strip();
    }
  }

  /// One block of a file. Escaped characters are hidden from the first to the last step.
  private static final class GiftQuestion {
    private static final Pattern WEIGHT =
        Pattern.compile("^%\\s*(-?[0-9]{1,3}(?:[.,][0-9]*)?)\\s*%");
    private static final Pattern PUNCTUATION = Pattern.compile("[\"';,\\s]*");
    private static final String GAP = "_____";

    private final String source;
    private final String topic;
    private final Set<String> labels;
    private String name = "";
    private Marked text = Marked.NOTHING;
    private Marked feedback = Marked.NOTHING;

    GiftQuestion(String source, String topic, Set<String> labels) {
      this.source = source;
      this.topic = topic;
      this.labels = Set.copyOf(labels);
    }

    Found found() {
      String rest = GiftEscapes.hidden(source).strip();
      if (rest.startsWith("::")) {
        int end = rest.indexOf("::", 2);
        if (end >= 0) {
          name = GiftEscapes.shown(rest.substring(2, end)).strip();
          rest = rest.substring(end + 2).strip();
        }
      }
      int open = rest.indexOf('{');
      int close = rest.indexOf('}', Math.max(0, open));
      if (open < 0 && close < 0) {
        text = marked(rest, Marked.Format.MOODLE);
        return of(Found.Kind.DESCRIPTION, List.of());
      }
      if (open < 0 || close < 0 || close < open) {
        return Found.broken(name, topic, GiftEscapes.shown(rest), "braces");
      }
      String tail = rest.substring(close + 1);
      String inside = rest.substring(open + 1, close);
      if (tail.indexOf('{') >= 0 || tail.indexOf('}') >= 0 || inside.indexOf('{') >= 0) {
        return Found.broken(name, topic, GiftEscapes.shown(rest), "braces");
      }
      boolean missing = !PUNCTUATION.matcher(tail).matches();
      text = marked(rest.substring(0, open) + (missing ? GAP + tail : ""), Marked.Format.MOODLE);
      return answers(inside.strip());
    }

    private Found answers(String inside) {
      String answers = inside;
      int general = answers.lastIndexOf("####");
      if (general >= 0) {
        feedback = marked(answers.substring(general + 4), text.format());
        answers = answers.substring(0, general).strip();
      }
      if (answers.isEmpty()) {
        return of(Found.Kind.ESSAY, List.of());
      }
      if (answers.startsWith("#")) {
        return of(Found.Kind.NUMBER, numbers(answers.substring(1)));
      }
      if (answers.startsWith(">")) {
        return of(Found.Kind.ORDERING, steps(answers.substring(1)));
      }
      String verdict = answers.split("#", 2)[0].strip().toUpperCase(Locale.ROOT);
      if (Set.of("T", "TRUE", "F", "FALSE").contains(verdict)) {
        return of(Found.Kind.TRUE_FALSE, verdicts(verdict.startsWith("T"), answers));
      }
      if (answers.contains("~")) {
        return choices(answers);
      }
      if (answers.contains("->") && answers.contains("=")) {
        return of(Found.Kind.MATCHING, pairs(answers));
      }
      return of(Found.Kind.WORDS, words(answers));
    }

    private Found of(Found.Kind kind, List<Found.Answer> answers) {
      return of(kind, answers, true);
    }

    private Found of(Found.Kind kind, List<Found.Answer> answers, boolean single) {
      return new Found(
          kind, "gift", name, topic, text, feedback, answers, single, false, "", labels, 0);
    }

    private Found choices(String answers) {
      var options = new ArrayList<Found.Answer>();
      for (String piece : pieces(answers.replace("=", "~="), '~')) {
        boolean right = piece.startsWith("=");
        options.add(answer(right ? piece.substring(1) : piece, right ? 100 : 0));
      }
      return of(Found.Kind.CHOICE, options, answers.contains("="));
    }

    private List<Found.Answer> words(String answers) {
      return pieces(answers, '=').stream().map(piece -> answer(piece, 100)).toList();
    }

    private List<Found.Answer> pairs(String answers) {
      var pairs = new ArrayList<Found.Answer>();
      for (String piece : pieces(answers, '=')) {
        int arrow = piece.indexOf("->");
        pairs.add(
            new Found.Answer(
                marked(arrow < 0 ? piece : piece.substring(0, arrow), text.format()),
                arrow < 0
                    ? Marked.NOTHING
                    : Marked.plain(GiftEscapes.shown(piece.substring(arrow + 2)).strip()),
                100,
                "",
                Marked.NOTHING));
      }
      return pairs;
    }

    /// The settings of the ordering plugin stand on the first line, the steps below.
    private List<Found.Answer> steps(String answers) {
      return answers
          .lines()
          .skip(1)
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .map(line -> Found.Answer.of(marked(line, text.format()), 100, Marked.NOTHING))
          .toList();
    }

    private List<Found.Answer> verdicts(boolean value, String answers) {
      String[] parts = answers.split("#", 3);
      Marked wrong = parts.length > 1 ? marked(parts[1], text.format()) : Marked.NOTHING;
      Marked right = parts.length > 2 ? marked(parts[2], text.format()) : Marked.NOTHING;
      return List.of(
          Found.Answer.of(Marked.plain("true"), value ? 100 : 0, value ? right : wrong),
          Found.Answer.of(Marked.plain("false"), value ? 0 : 100, value ? wrong : right));
    }

    private List<Found.Answer> numbers(String answers) {
      var numbers = new ArrayList<Found.Answer>();
      int wrong = answers.indexOf('~');
      for (String piece : pieces(wrong < 0 ? answers : answers.substring(0, wrong), '=')) {
        Found.Answer answer = answer(piece, 100);
        String number = answer.text().text();
        int range = number.indexOf("..");
        int margin = number.indexOf(':');
        if (range > 0) {
          numbers.add(
              Numbers.between(answer, number.substring(0, range), number.substring(range + 2)));
        } else if (margin > 0) {
          numbers.add(
              Numbers.near(answer, number.substring(0, margin), number.substring(margin + 1)));
        } else {
          numbers.add(Numbers.near(answer, number, ""));
        }
      }
      if (wrong >= 0) {
        Found.Answer rest = answer(answers.substring(wrong + 1), 0);
        numbers.add(new Found.Answer(Marked.plain("*"), Marked.NOTHING, 0, "", rest.feedback()));
      }
      return numbers;
    }

    private Found.Answer answer(String piece, double otherwise) {
      String rest = piece.strip();
      double percent = otherwise;
      var weight = WEIGHT.matcher(rest);
      if (weight.find()) {
        percent = Double.parseDouble(weight.group(1).replace(',', '.'));
        rest = rest.substring(weight.end());
      }
      String[] parts = rest.split("#", 2);
      return Found.Answer.of(
          marked(parts[0], text.format()),
          percent,
          parts.length > 1 ? marked(parts[1], text.format()) : Marked.NOTHING);
    }

    /// Without what stands before the first sign, when that is nothing.
    private static List<String> pieces(String answers, char sign) {
      var pieces = new ArrayList<String>();
      for (String piece : answers.split(Pattern.quote(String.valueOf(sign)), -1)) {
        pieces.add(piece.strip());
      }
      if (pieces.getFirst().isEmpty()) {
        pieces.removeFirst();
      }
      return pieces;
    }

    private static Marked marked(String text, Marked.Format otherwise) {
      String bare = text.strip();
      for (Marked.Format format : Marked.Format.values()) {
        String sign = "[" + format.name().toLowerCase(Locale.ROOT) + "]";
        if (bare.startsWith(sign)) {
          return new Marked(GiftEscapes.shown(bare.substring(sign.length())).strip(), format);
        }
      }
      return new Marked(GiftEscapes.shown(bare), otherwise);
    }
  }
}
