package tandem.portal.interchange.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Option;
import tandem.portal.questionnaire.Question;

/// Questions as GIFT. Texts are marked as plain: nothing in them means anything to Moodle.
final class GiftWriter {
  private final Locale language;
  private final StringBuilder out = new StringBuilder();

  GiftWriter(Locale language) {
    this.language = language;
  }

  String file(List<TitledQuestion> questions) {
    String topic = "";
    for (TitledQuestion question : questions) {
      if (!question.topic().equals(topic)) {
        topic = question.topic();
        out.append("$CATEGORY: $course$/top/").append(topic).append("\n\n");
      }
      out.append("::").append(escaped(question.title())).append("::[plain]");
      out.append(text(question.question().text())).append('{');
      answers(question.question());
      String reason = text(question.question().reason());
      if (!reason.isEmpty()) {
        out.append("\n\t####").append(reason);
      }
      out.append("\n}\n\n");
    }
    return out.toString();
  }

  private void answers(Question question) {
    switch (question) {
      case Question.Single q -> q.options().forEach(o -> option(o, o.correct() ? "=" : "~"));
      case Question.Multiple q -> {
        String right = Fractions.of(q.options().stream().filter(Option::correct).count());
        q.options().forEach(o -> option(o, o.correct() ? "~%" + right + "%" : "~%-100%"));
      }
      case Question.TrueFalse q -> out.append(q.correct() ? "TRUE" : "FALSE");
      case Question.Matching q -> {
        for (Question.Prompt prompt : q.prompts()) {
          pair(text(prompt.text()), choice(q, prompt.choice()));
        }
        q.choices().stream()
            .filter(c -> q.prompts().stream().noneMatch(p -> p.choice().equals(c.id())))
            .forEach(c -> pair("", text(c.text())));
      }
      case Question.Ordering q -> {
        out.append(">").append(q.steps().size()).append(" ALL VERTICAL ALL_OR_NOTHING HIDE none");
        q.steps().forEach(step -> out.append("\n").append(text(step.text())));
      }
      case Question.Numeric q -> {
        out.append('#');
        q.numbers().forEach(this::number);
      }
      case Question.ShortText q ->
          q.wordings()
              .forEach(
                  w ->
                      line(
                          "=%" + (w.correct() ? 100 : 0) + "%" + noArrow(escaped(w.text())),
                          w.feedback()));
      case Question.Scenario _ -> throw new IllegalArgumentException("not taken apart");
    }
  }

  private String choice(Question.Matching question, String id) {
    return question.choices().stream()
        .filter(choice -> choice.id().equals(id))
        .map(choice -> text(choice.text()))
        .collect(Collectors.joining());
  }

  private void pair(String prompt, String choice) {
    out.append("\n\t=").append(noArrow(prompt)).append(" -> ").append(choice);
  }

  private void option(Option option, String sign) {
    line(sign + text(option.text()), option.feedback());
  }

  private void number(Question.Near near) {
    BigDecimal value = near.value();
    if (value == null) {
      return;
    }
    if (Fractions.isAny(near)) {
      line("~", near.feedback());
    } else {
      line(
          "=%"
              + (near.correct() ? 100 : 0)
              + "%"
              + value.toPlainString()
              + ":"
              + near.tolerance().toPlainString(),
          near.feedback());
    }
  }

  private void line(String answer, Localized feedback) {
    out.append("\n\t").append(answer);
    String words = text(feedback);
    if (!words.isEmpty()) {
      out.append('#').append(words);
    }
  }

  private String text(Localized text) {
    return escaped(text.in(language).strip());
  }

  /// An arrow would be taken for that of a pair, and there is no way to escape it.
  private static String noArrow(String text) {
    return text.replace("->", "→");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replaceAll("([~=#{}:])", "\\\\$1").replace("\n", "\\n");
  }
}
