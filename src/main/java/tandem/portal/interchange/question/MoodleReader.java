package tandem.portal.interchange.question;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Questions in Moodle XML. What is read before a file breaks off is kept; pictures in it are
/// counted and not decoded.
///
/// Source: Moodle, question/format/xml/format.php, and the question types of its own.
final class MoodleReader {
  private static final int DEEPEST = 30;
  private static final Pattern STRAY =
      Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);|#[0-9]+;|#x[0-9a-fA-F]+;)");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F])|0*5529[6-9]|[xX][dD][89a-fA-F][0-9a-fA-F]{2});");
  private static final Set<String> BOILERPLATE =
      Set.of(
          "your answer is correct.",
          "your answer is partially correct.",
          "your answer is incorrect.",
          "die antwort ist richtig.",
          "ihre antwort ist richtig.",
          "ihre antwort ist teilweise richtig.",
          "die antwort ist teilweise richtig.",
          "ihre antwort ist falsch.",
          "die antwort ist falsch.");

  private final List<Found> found = new ArrayList<>();
  private String topic = "";

  private MoodleReader() {}

  static boolean looksLikeXml(String text) {
    return text.stripLeading().startsWith("<");
  }

  /// @throws UnreadableQuestionsException when it is no question file of Moodle's
  static FoundFile read(String text) {
    return new MoodleReader().file(text);
  }

  private FoundFile file(String text) {
    boolean quiz = false;
    try {
      XMLStreamReader xml = reader(mended(text));
      while (xml.hasNext() && found.size() <= QuestionImport.MOST_QUESTIONS) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (!quiz && !xml.getLocalName().equals("quiz")) {
            throw new UnreadableQuestionsException("interchange.question.other");
          }
          if (xml.getLocalName().equals("question")) {
            int line = Math.max(0, xml.getLocation().getLineNumber());
            question(Part.read(xml, 0), line);
          } else if (quiz) {
            Part.read(xml, 0);
          }
          quiz = true;
        }
      }
      return new FoundFile(found, 0);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      if (!quiz) {
        throw new UnreadableQuestionsException("interchange.question.other");
      }
      return new FoundFile(found, line);
    }
  }

  private static XMLStreamReader reader(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new StringReader(text));
  }

  /// Outside of CDATA, ampersands that stand for themselves and entities XML has not are what they
  /// look like.
  private static String mended(String text) {
    var mended = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int open = text.indexOf("<![CDATA[", from);
      int end = open < 0 ? text.length() : open;
      String outside = text.substring(from, end);
      mended.append(STRAY.matcher(FORBIDDEN.matcher(outside).replaceAll("")).replaceAll("&amp;"));
      int close = open < 0 ? -1 : text.indexOf("]]>", open);
      from = open < 0 ? text.length() : close < 0 ? text.length() : close + 3;
      if (open >= 0) {
        mended.append(text, open, from);
      }
    }
    return mended.toString();
  }

  /// An element with what is in it.
  private record Part(String name, Map<String, String> attributes, String text, List<Part> parts) {

    /// The element that has just begun, up to its end.
    static Part read(XMLStreamReader xml, int depth) throws XMLStreamException {
      if (depth > DEEPEST) {
        throw new XMLStreamException("too deep", xml.getLocation());
      }
      String name = xml.getLocalName().toLowerCase(Locale.ROOT);
      var attributes = new LinkedHashMap<String, String>();
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
      boolean kept = !name.equals("file") && !name.equals("image_base64");
      var text = new StringBuilder();
      var parts = new ArrayList<Part>();
      while (true) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> parts.add(read(xml, depth + 1));
          case XMLStreamConstants.END_ELEMENT -> {
            return new Part(name, attributes, text.toString(), parts);
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            if (kept) {
              text.append(xml.getText());
            }
          }
          default -> {}
        }
      }
    }

    Optional<Part> part(String wanted) {
      return parts.stream().filter(part -> part.name().equals(wanted)).findFirst();
    }

    List<Part> all(String... wanted) {
      return parts.stream().filter(part -> Set.of(wanted).contains(part.name())).toList();
    }

    String value(String wanted) {
      return part(wanted).map(Part::words).orElse("").strip();
    }

    /// Its text, where Moodle puts it: in `<text>`, or straight in it.
    String words() {
      return part("text").map(Part::whole).orElse(text);
    }

    /// With elements that somebody forgot to wrap.
    private String whole() {
      if (parts.isEmpty()) {
        return text;
      }
      var whole = new StringBuilder(text);
      parts.forEach(
          part ->
              whole
                  .append('<')
                  .append(part.name())
                  .append('>')
                  .append(part.whole())
                  .append("</")
                  .append(part.name())
                  .append('>'));
      return whole.toString();
    }

    Marked marked(@Nullable Part around) {
      String format =
          attributes.getOrDefault(
              "format", around == null ? "" : around.attributes().getOrDefault("format", ""));
      return new Marked(
          words(),
          switch (format) {
            case "markdown" -> Marked.Format.MARKDOWN;
            case "plain_text" -> Marked.Format.PLAIN;
            case "moodle_auto_format" -> Marked.Format.MOODLE;
            default -> Marked.Format.HTML;
          });
    }

    boolean says(String wanted, String... values) {
      return Set.of(values).contains(value(wanted).toLowerCase(Locale.ROOT));
    }
  }

  private void question(Part question, int line) {
    String type = question.attributes().getOrDefault("type", "").strip();
    if (type.equals("category")) {
      topic =
          Topics.of(PlainText.of(Marked.plain(question.value("category")), Locale.ENGLISH).text());
      return;
    }
    Found.Kind kind = kind(type);
    Part text = question.part("questiontext").orElse(null);
    found.add(
        new Found(
            kind,
            type,
            PlainText.of(new Marked(question.value("name"), Marked.Format.MOODLE), Locale.ENGLISH)
                .text(),
            topic,
            text == null ? Marked.NOTHING : text.marked(null),
            question.part("generalfeedback").map(part -> part.marked(null)).orElse(Marked.NOTHING),
            answers(kind, question, text),
            !question.says("single", "false", "0")
                && !type.equals("multichoiceset")
                && !type.equals("oumultiresponse"),
            question.says("usecase", "1", "true"),
            unit(question),
            extras(question),
            line));
  }

  private static Found.Kind kind(String type) {
    return switch (type) {
      case "multichoice", "multichoiceset", "oumultiresponse" -> Found.Kind.CHOICE;
      case "truefalse" -> Found.Kind.TRUE_FALSE;
      case "shortanswer" -> Found.Kind.WORDS;
      case "numerical" -> Found.Kind.NUMBER;
      case "matching" -> Found.Kind.MATCHING;
      case "ordering" -> Found.Kind.ORDERING;
      case "cloze", "multianswer" -> Found.Kind.CLOZE;
      case "ddwtos", "gapselect" -> Found.Kind.GAPS;
      case "description" -> Found.Kind.DESCRIPTION;
      case "essay" -> Found.Kind.ESSAY;
      case "calculated", "calculatedsimple", "calculatedmulti" -> Found.Kind.CALCULATED;
      case "ddmarker", "ddimageortext" -> Found.Kind.PICTURE;
      case "random", "randomsamatch" -> Found.Kind.RANDOM;
      default -> Found.Kind.UNKNOWN;
    };
  }

  private static List<Found.Answer> answers(Found.Kind kind, Part question, @Nullable Part text) {
    return switch (kind) {
      case MATCHING ->
          question.all("subquestion").stream()
              .map(
                  sub ->
                      new Found.Answer(
                          sub.marked(text),
                          Marked.plain(
                              PlainText.of(
                                      new Marked(sub.value("answer"), Marked.Format.MOODLE),
                                      Locale.ENGLISH)
                                  .text()),
                          100,
                          "",
                          Marked.NOTHING))
              .toList();
      case GAPS ->
          question.all("dragbox", "selectoption").stream()
              .map(
                  box ->
                      new Found.Answer(
                          new Marked(box.words(), Marked.Format.HTML),
                          Marked.NOTHING,
                          100,
                          box.value("group"),
                          Marked.NOTHING))
              .toList();
      case CHOICE,
          TRUE_FALSE,
          WORDS,
          NUMBER,
          ORDERING,
          CLOZE,
          DESCRIPTION,
          ESSAY,
          CALCULATED,
          PICTURE,
          RANDOM,
          BROKEN,
          UNKNOWN ->
          question.all("answer").stream().map(answer -> answer(kind, answer, text)).toList();
    };
  }

  private static Found.Answer answer(Found.Kind kind, Part answer, @Nullable Part text) {
    boolean bare = kind == Found.Kind.WORDS || kind == Found.Kind.NUMBER;
    return new Found.Answer(
        bare || kind == Found.Kind.TRUE_FALSE
            ? Marked.plain(answer.words().strip())
            : answer.marked(kind == Found.Kind.ORDERING ? null : text),
        Marked.NOTHING,
        percent(answer.attributes().getOrDefault("fraction", "0")),
        answer.value("tolerance"),
        answer.part("feedback").map(part -> part.marked(text)).orElse(Marked.NOTHING));
  }

  private static double percent(String fraction) {
    try {
      double percent = Double.parseDouble(fraction.strip().replace(',', '.'));
      return Double.isFinite(percent) ? percent : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String unit(Part question) {
    return question
        .part("units")
        .flatMap(
            units ->
                units.all("unit").stream()
                    .filter(unit -> percent(unit.value("multiplier")) == 1)
                    .findFirst())
        .map(unit -> unit.value("unit_name"))
        .orElse("");
  }

  private static Set<String> extras(Part question) {
    var extras = new TreeSet<String>();
    if (question.part("tags").isPresent() || !question.value("idnumber").isEmpty()) {
      extras.add("labels");
    }
    if (question.all("hint").stream().anyMatch(hint -> !hint.words().isBlank())) {
      extras.add("hints");
    }
    if (question.part("units").map(units -> units.all("unit").size() > 1).orElse(false)) {
      extras.add("units");
    }
    if (!question.value("image").isEmpty() || question.part("image_base64").isPresent()) {
      extras.add("picture");
    }
    if (question.says("selecttype", "1", "2")) {
      extras.add("subset");
    }
    boolean combined =
        question.all("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback").stream()
            .map(part -> PlainText.of(part.marked(null), Locale.ENGLISH).text())
            .anyMatch(
                words -> !words.isEmpty() && !BOILERPLATE.contains(words.toLowerCase(Locale.ROOT)));
    if (combined) {
      extras.add("combined");
    }
    return extras;
  }
}
