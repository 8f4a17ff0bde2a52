package tandem.portal.interchange.lss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import tandem.portal.interchange.lss.LssRemark.Note;
import tandem.portal.interchange.lss.LssRemark.Outcome;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;

/// An instrument as LimeSurvey's tables, and what of it LimeSurvey has no place for. Pure.
final class LssExport {
  private static final String SURVEY = "1";
  private static final int SHORT = 255;
  private static final int LONGEST_CODE = 20;

  private final Instrument.Definition instrument;
  private final Texts texts;
  private final LssWriter out = new LssWriter();
  private final List<LssRemark> remarks = new ArrayList<>();
  private final Map<String, Written> written = new HashMap<>();
  private final Set<String> codes = new HashSet<>();

  /// @param codes ids of choices to what they are called in the file
  private record Written(String code, boolean several, Map<String, String> codes) {}

  private LssExport(Instrument.Definition instrument, Texts texts) {
    this.instrument = instrument;
    this.texts = texts;
  }

  static LssExported of(Instrument.Definition instrument, Texts texts) {
    return new LssExport(instrument, texts).exported();
  }

  private LssExported exported() {
    Instrument.Definition asked = instrument;
    out.row(
        "surveys",
        Map.of(
            "sid",
            SURVEY,
            "language",
            own(),
            "additional_languages",
            others(),
            "anonymized",
            "Y",
            "format",
            "G"));
    for (Locale language : Languages.ALL) {
      out.row(
          "surveys_languagesettings",
          Map.of(
              "surveyls_survey_id", SURVEY,
              "surveyls_language", language.getLanguage(),
              "surveyls_title", in(asked.title(), language),
              "surveyls_welcometext", in(asked.intro(), language)));
    }
    for (int i = 0; i < asked.sections().size(); i++) {
      section(i + 1, asked.sections().get(i));
    }
    remarks.addFirst(
        new LssRemark(Outcome.CHANGED, "", asked.title(), List.of(Note.of("export.whole"))));
    return new LssExported(
        out.file(Languages.ALL.stream().map(Locale::getLanguage).toList()), remarks);
  }

  private void section(int number, Instrument.Section section) {
    out.row(
        "groups",
        Map.of(
            "gid",
            String.valueOf(number),
            "sid",
            SURVEY,
            "group_order",
            String.valueOf(number),
            "grelevance",
            "1"));
    for (Locale language : Languages.ALL) {
      out.row(
          "group_l10ns",
          Map.of(
              "gid",
              String.valueOf(number),
              "group_name",
              in(section.title(), language),
              "language",
              language.getLanguage()));
    }
    List<Instrument.Item> left = new ArrayList<>(section.items());
    while (!left.isEmpty()) {
      List<Instrument.Item> matrix = matrix(left);
      if (matrix.size() > 1) {
        matrix(number, matrix);
      } else {
        item(number, matrix.getFirst());
      }
      left.subList(0, matrix.size()).clear();
    }
  }

  /// The first item, with those after it that are rows of the same table to LimeSurvey as well.
  private static List<Instrument.Item> matrix(List<Instrument.Item> items) {
    Instrument.Item first = items.getFirst();
    boolean table = first.scale() instanceof Scale.Levels || first.scale() instanceof Scale.One;
    return Stream.concat(
            Stream.of(first),
            items.stream()
                .skip(1)
                .takeWhile(
                    item ->
                        table
                            && item.sharesLeadWith(first)
                            && Objects.equals(item.when(), first.when())))
        .toList();
  }

  private void matrix(int group, List<Instrument.Item> items) {
    Instrument.Item first = items.getFirst();
    var notes = new ArrayList<Note>();
    String code = code(first.id());
    String id = asked(group, code, "F", first, notes);
    Localized lead = Objects.requireNonNull(first.lead());
    question(id, lead);
    Map<String, String> choices = scale(id, first.scale(), notes);
    for (int i = 0; i < items.size(); i++) {
      String row = "A" + (i + 1);
      part(id, row, items.get(i).text());
      written.put(items.get(i).id(), new Written(code + "_" + row, false, choices));
    }
    remark(code, lead, notes);
  }

  private void item(int group, Instrument.Item item) {
    var notes = new ArrayList<Note>();
    String code = code(item.id());
    String id = asked(group, code, type(item.scale()), item, notes);
    Localized text = item.text();
    if (item.lead() != null) {
      notes.add(Note.of("export.lead"));
      text = joined(item.lead(), text);
    }
    question(id, text);
    Map<String, String> choices = scale(id, item.scale(), notes);
    written.put(item.id(), new Written(code, item.scale() instanceof Scale.Many, choices));
    remark(code, text, notes);
  }

  private static Localized joined(Localized lead, Localized text) {
    return new Localized(
        Languages.ALL.stream()
            .collect(Collectors.toMap(Locale::getLanguage, l -> lead.in(l) + " – " + text.in(l))));
  }

  private void remark(String code, Localized text, List<Note> notes) {
    remarks.add(
        new LssRemark(notes.isEmpty() ? Outcome.TAKEN : Outcome.CHANGED, code, text, notes));
  }

  /// The row of a question; with its id.
  private String asked(
      int group, String code, String type, Instrument.Item item, List<Note> notes) {
    if (item.facet() != null) {
      notes.add(Note.of("export.facet"));
    }
    String id = out.id();
    var row = new LinkedHashMap<String, String>();
    row.put("qid", id);
    row.put("parent_qid", "0");
    row.put("sid", SURVEY);
    row.put("gid", String.valueOf(group));
    row.put("type", type);
    row.put("title", code);
    row.put("other", "N");
    row.put("mandatory", "N");
    row.put("question_order", id);
    row.put("scale_id", "0");
    row.put("relevance", relevance(item, notes));
    out.row("questions", row);
    return id;
  }

  private static String type(Scale scale) {
    return switch (scale) {
      case Scale.Agreement _, Scale.Rating _, Scale.One _ -> "L";
      case Scale.Many _ -> "M";
      case Scale.Ranking _ -> "R";
      case Scale.Amount _ -> "N";
      case Scale.Words(int longest) -> longest <= SHORT ? "S" : "T";
    };
  }

  private Map<String, String> scale(String question, Scale scale, List<Note> notes) {
    switch (scale) {
      case Scale.Agreement agreement -> {
        List<String> keys = agreement.textKeys();
        for (int level = 1; level <= keys.size(); level++) {
          String key = keys.get(level - 1);
          answer(question, String.valueOf(level), level, localized(key));
        }
      }
      case Scale.Rating rating -> {
        for (int level = rating.lowest(); level <= rating.highest(); level++) {
          answer(question, String.valueOf(level), level, labelled(rating, level));
        }
        notes.add(Note.of("export.rating"));
      }
      case Scale.One one -> {
        return choices(one, (code, choice) -> answer(question, code, number(code), choice.text()));
      }
      case Scale.Ranking ranking ->
          choices(ranking, (code, choice) -> answer(question, code, number(code), choice.text()));
      case Scale.Many many -> {
        return choices(many, (code, choice) -> part(question, code, choice.text()));
      }
      case Scale.Amount amount -> {
        attribute(question, "num_value_int_only", "1");
        attribute(question, "min_num_value_n", String.valueOf(amount.least()));
        attribute(question, "max_num_value_n", String.valueOf(amount.most()));
        for (Locale language : Languages.ALL) {
          out.row(
              "question_attributes",
              Map.of(
                  "qid",
                  question,
                  "attribute",
                  "suffix",
                  "value",
                  in(amount.unit(), language),
                  "language",
                  language.getLanguage()));
        }
        notes.add(Note.of("export.bands"));
      }
      case Scale.Words(int longest) ->
          attribute(question, "maximum_chars", String.valueOf(longest));
    }
    return Map.of();
  }

  private interface Choosing {
    void write(String code, Scale.Choice choice);
  }

  private static Map<String, String> choices(Scale.Offer choices, Choosing each) {
    var codes = new LinkedHashMap<String, String>();
    for (Scale.Choice choice : choices.choices()) {
      String code = "A" + (codes.size() + 1);
      codes.put(choice.id(), code);
      each.write(code, choice);
    }
    return codes;
  }

  private static int number(String code) {
    return Integer.parseInt(code.substring(1));
  }

  private void answer(String question, String code, int order, Localized text) {
    String id = out.id();
    out.row(
        "answers",
        Map.of(
            "aid",
            id,
            "qid",
            question,
            "code",
            code,
            "sortorder",
            String.valueOf(order),
            "assessment_value",
            "0",
            "scale_id",
            "0"));
    for (Locale language : Languages.ALL) {
      out.row(
          "answer_l10ns",
          Map.of("aid", id, "answer", in(text, language), "language", language.getLanguage()));
    }
  }

  private void part(String question, String code, Localized text) {
    String id = out.id();
    out.row(
        "subquestions",
        Map.of(
            "qid",
            id,
            "parent_qid",
            question,
            "sid",
            SURVEY,
            "type",
            "T",
            "title",
            code,
            "question_order",
            String.valueOf(number(code)),
            "scale_id",
            "0",
            "relevance",
            "1"));
    question(id, text);
  }

  private void question(String id, Localized text) {
    for (Locale language : Languages.ALL) {
      out.row(
          "question_l10ns",
          Map.of("qid", id, "question", in(text, language), "language", language.getLanguage()));
    }
  }

  private void attribute(String question, String name, String value) {
    out.row("question_attributes", Map.of("qid", question, "attribute", name, "value", value));
  }

  private String relevance(Instrument.Item item, List<Note> notes) {
    return switch (item.when()) {
      case null -> "1";
      case Instrument.Condition.Audience _ -> {
        notes.add(Note.of("export.audience"));
        yield "1";
      }
      case Instrument.Condition.Earlier earlier -> relevance(earlier);
    };
  }

  private String relevance(Instrument.Condition.Earlier when) {
    Written earlier = Optional.ofNullable(written.get(when.item())).orElseThrow();
    return when.anyOf().stream()
        .sorted()
        .map(id -> earlier.codes().getOrDefault(id, ""))
        .map(
            code ->
                earlier.several()
                    ? earlier.code() + "_" + code + ".NAOK == \"Y\""
                    : earlier.code() + ".NAOK == \"" + code + "\"")
        .collect(Collectors.joining(" or "));
  }

  /// A letter first, then letters and digits, each once.
  private String code(String id) {
    String letters = id.replaceAll("[^A-Za-z0-9]", "");
    String start =
        letters.isEmpty() || Character.isDigit(letters.charAt(0)) ? "q" + letters : letters;
    String cut = start.substring(0, Math.min(start.length(), LONGEST_CODE - 4));
    String code = cut;
    for (int i = 2; !codes.add(code.toLowerCase(Locale.ROOT)); i++) {
      code = cut + "x" + i;
    }
    return code;
  }

  private static String labelled(Scale.Rating rating, int level, Locale language) {
    String end =
        level == rating.lowest()
            ? rating.least().in(language)
            : level == rating.highest() ? rating.most().in(language) : "";
    return end.isEmpty() ? String.valueOf(level) : level + " – " + end;
  }

  private static Localized labelled(Scale.Rating rating, int level) {
    return new Localized(
        Languages.ALL.stream()
            .collect(Collectors.toMap(Locale::getLanguage, l -> labelled(rating, level, l))));
  }

  private Localized localized(String key) {
    return new Localized(
        Languages.ALL.stream()
            .collect(Collectors.toMap(Locale::getLanguage, l -> texts.in(l, key))));
  }

  /// To LimeSurvey a text is HTML, and a brace begins an expression unless a space follows.
  private static String in(Localized text, Locale language) {
    return Entities.escape(
        text.in(language).replace(LssWords.PARTNER, LssWords.PARTNER_OUTSIDE).replace("{", "{ "));
  }

  private static String own() {
    return Languages.ALL.getFirst().getLanguage();
  }

  private static String others() {
    return Languages.ALL.stream().skip(1).map(Locale::getLanguage).collect(Collectors.joining(" "));
  }
}
