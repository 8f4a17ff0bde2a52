package tandem.portal.interchange.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Forgiven;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// Makes a question of each kind that asks one thing, of the answers that were found for it.
final class FoundAnswers {
  private static final BigDecimal ANY = BigDecimal.TEN.pow(31);

  private final FoundWords words;

  FoundAnswers(FoundWords words) {
    this.words = words;
  }

  Optional<Question> choice(
      Localized text, List<Found.Answer> found, boolean single, Marked feedback) {
    List<Found.Answer> answers = withWords(found);
    if (words.refusal().isPresent()) {
      return Optional.empty();
    }
    if (answers.size() < 2) {
      return words.refuse("few");
    }
    long full = answers.stream().filter(Found.Answer::isRight).count();
    boolean several = !single || full > 1;
    double most = answers.stream().mapToDouble(Found.Answer::percent).max().orElse(0);
    if (most <= 0) {
      return words.refuse("noRight");
    }
    if (!several) {
      if (full == 0 && answers.stream().filter(a -> a.percent() == most).count() > 1) {
        return words.refuse("noRight");
      }
      if (answers.stream().anyMatch(Found.Answer::isPartlyRight)) {
        words.note("partial");
      }
      return Optional.of(
          new Question.Single(
              text, options(answers, a -> a.percent() == most), words.of(feedback)));
    }
    words.note(single ? "severalRight" : "whole");
    if (single && answers.stream().anyMatch(Found.Answer::isPartlyRight)) {
      words.note("partial");
    }
    return Optional.of(
        new Question.Multiple(
            text,
            options(answers, a -> single ? a.isRight() : a.percent() > 0),
            words.of(feedback)));
  }

  /// Refused where pictures are the answers.
  private List<Found.Answer> withWords(List<Found.Answer> found) {
    var answers = new ArrayList<Found.Answer>();
    for (Found.Answer answer : found) {
      if (!words.of(answer.text()).byLanguage().isEmpty()) {
        answers.add(answer);
      } else if (words.hasPicture(answer.text())) {
        words.refuse("pictureAnswer");
      } else {
        words.note("emptyOption");
      }
    }
    return answers;
  }

  private List<Option> options(
      List<Found.Answer> answers, Function<Found.Answer, Boolean> correct) {
    return IntStream.range(0, answers.size())
        .mapToObj(
            i ->
                new Option(
                    id(i),
                    words.of(answers.get(i).text()),
                    correct.apply(answers.get(i)),
                    words.of(answers.get(i).feedback())))
        .toList();
  }

  /// a, b, … z, a1, b1, …
  static String id(int index) {
    return (char) ('a' + index % 26) + (index < 26 ? "" : String.valueOf(index / 26));
  }

  Optional<Question> verdict(Localized text, List<Found.Answer> found, Marked feedback) {
    Optional<Found.Answer> right = found.stream().filter(Found.Answer::isRight).findFirst();
    if (right.isEmpty()) {
      return words.refuse("noRight");
    }
    var reason = new ArrayList<>(List.of(words.of(feedback)));
    for (Found.Answer answer : found) {
      Localized more = words.of(answer.feedback());
      if (!more.byLanguage().isEmpty()) {
        words.note("trueFalseFeedback");
        reason.add(more);
      }
    }
    return Optional.of(
        new Question.TrueFalse(
            text, right.get().text().text().strip().equalsIgnoreCase("true"), joined(reason)));
  }

  private static Localized joined(List<Localized> texts) {
    var joined = new HashMap<String, String>();
    for (Localized text : texts) {
      text.byLanguage()
          .forEach(
              (language, words) ->
                  joined.merge(language, words, (a, b) -> a.contains(b) ? a : a + "\n" + b));
    }
    return new Localized(joined);
  }

  Optional<Question> wordings(
      Localized text, List<Found.Answer> answers, boolean sameCase, Marked feedback) {
    List<Found.Answer> given = answers.stream().filter(answer -> !answer.text().isBlank()).toList();
    if (given.stream().noneMatch(Found.Answer::isRight)) {
      return words.refuse("noRight");
    }
    if (given.stream().anyMatch(Found.Answer::isPartlyRight)) {
      words.note("partial");
    }
    var wordings = new ArrayList<Question.Wording>();
    for (Found.Answer answer : given) {
      String wording = words.plain(answer.text()).text();
      if (wording.length() > Question.ShortText.LONGEST) {
        return words.refuse("long", Question.ShortText.LONGEST);
      }
      if (!wording.isEmpty()) {
        wordings.add(new Question.Wording(wording, answer.isRight(), words.of(answer.feedback())));
      }
    }
    if (wordings.stream().noneMatch(Question.Wording::correct)) {
      return words.refuse("noRight");
    }
    Set<Forgiven> forgiven =
        sameCase ? EnumSet.of(Forgiven.BLANKS) : EnumSet.of(Forgiven.BLANKS, Forgiven.CASE);
    return Optional.of(new Question.ShortText(text, wordings, forgiven, words.of(feedback)));
  }

  Optional<Question> number(
      Localized text, List<Found.Answer> answers, String unit, Marked feedback) {
    if (answers.stream().noneMatch(Found.Answer::isRight)) {
      return words.refuse("noRight");
    }
    if (answers.stream().anyMatch(Found.Answer::isPartlyRight)) {
      words.note("partial");
    }
    var numbers = new ArrayList<Question.Near>();
    for (Found.Answer answer : answers) {
      String written = answer.text().text().strip();
      Optional<BigDecimal> value =
          written.equals("*") ? Optional.of(BigDecimal.ZERO) : Numbers.read(written);
      Optional<BigDecimal> tolerance =
          written.equals("*")
              ? Optional.of(ANY)
              : answer.tolerance().isBlank()
                  ? Optional.of(BigDecimal.ZERO)
                  : Numbers.read(answer.tolerance()).map(BigDecimal::abs);
      if (value.isEmpty() || tolerance.isEmpty()) {
        return words.refuse(
            "number", written.length() > 40 ? written.substring(0, 40) + "…" : written);
      }
      numbers.add(
          new Question.Near(
              value.get(), tolerance.get(), answer.isRight(), words.of(answer.feedback())));
    }
    return Optional.of(
        new Question.Numeric(
            text,
            numbers,
            unit.isBlank()
                ? new Localized(Map.of())
                : words.each(_ -> words.plain(new Marked(unit, Marked.Format.MOODLE)).text()),
            words.of(feedback)));
  }

  Optional<Question> matching(Localized text, List<Found.Answer> pairs, Marked feedback) {
    var choices = new LinkedHashMap<Localized, Question.Choice>();
    var prompts = new ArrayList<Question.Prompt>();
    for (Found.Answer pair : pairs) {
      Localized choice = words.of(pair.partner());
      Localized prompt = words.of(pair.text());
      if (choice.byLanguage().isEmpty()
          || prompt.byLanguage().isEmpty() && words.hasPicture(pair.text())) {
        return words.refuse(choice.byLanguage().isEmpty() ? "pair" : "pictureAnswer");
      }
      Question.Choice known =
          choices.computeIfAbsent(choice, c -> new Question.Choice(id(choices.size()), c));
      if (!prompt.byLanguage().isEmpty()) {
        prompts.add(new Question.Prompt(String.valueOf(prompts.size() + 1), prompt, known.id()));
      }
    }
    if (prompts.isEmpty() || choices.size() < 2) {
      return words.refuse("few");
    }
    words.note("whole");
    return Optional.of(
        new Question.Matching(text, prompts, List.copyOf(choices.values()), words.of(feedback)));
  }

  Optional<Question> ordering(Localized text, List<Found.Answer> steps, Marked feedback) {
    List<Found.Answer> answers = withWords(steps);
    if (words.refusal().isPresent()) {
      return Optional.empty();
    }
    if (answers.size() < 2) {
      return words.refuse("few");
    }
    words.note("whole");
    return Optional.of(
        new Question.Ordering(
            text,
            IntStream.range(0, answers.size())
                .mapToObj(i -> new Question.Choice(id(i), words.of(answers.get(i).text())))
                .toList(),
            words.of(feedback)));
  }
}
