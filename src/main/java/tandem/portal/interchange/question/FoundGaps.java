package tandem.portal.interchange.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tandem.portal.platform.Localized;
import tandem.portal.questionnaire.Question;

/// Makes one question of a text with gaps, which asks several things.
final class FoundGaps {
  private final FoundWords words;
  private final FoundAnswers answers;

  FoundGaps(FoundWords words, FoundAnswers answers) {
    this.words = words;
    this.answers = answers;
  }

  /// Each gap in the braces becomes a question about the text.
  Optional<Question> cloze(Found found) {
    ClozeText cloze = ClozeText.of(found.text().text());
    if (cloze.gaps().isEmpty()) {
      return words.refuse("cloze");
    }
    var parts = new ArrayList<Question.Part>();
    for (ClozeText.Gap gap : cloze.gaps()) {
      Localized asked = name(parts.size() + 1);
      List<Found.Answer> given = gap.answers(found.text());
      Optional<Question> part =
          switch (gap.kind()) {
            case WORDS -> answers.wordings(asked, given, gap.sameCase(), Marked.NOTHING);
            case NUMBER -> answers.number(asked, given, "", Marked.NOTHING);
            case ONE -> answers.choice(asked, given, true, Marked.NOTHING);
            case SEVERAL -> answers.choice(asked, given, false, Marked.NOTHING);
          };
      if (part.isEmpty()) {
        return words.refuse("cloze");
      }
      parts.add(new Question.Part(String.valueOf(parts.size() + 1), part.get()));
    }
    words.note("cloze");
    return Optional.of(
        new Question.Scenario(
            words.of(found.text().with(cloze.text())), parts, words.of(found.feedback())));
  }

  private Localized name(int number) {
    return words.own("interchange.question.gap", number);
  }

  /// A gap takes one of the words: to each number what belongs there.
  Optional<Question> gaps(Found found, Localized text) {
    var choices = new LinkedHashMap<String, Question.Choice>();
    for (int i = 0; i < found.answers().size(); i++) {
      Localized word = words.of(found.answers().get(i).text());
      if (word.byLanguage().isEmpty()) {
        return words.refuse("pictureAnswer");
      }
      choices.put(String.valueOf(i + 1), new Question.Choice(FoundAnswers.id(i), word));
    }
    var prompts = new ArrayList<Question.Prompt>();
    var numbers = Pattern.compile("\\[\\[([0-9]{1,3})]]").matcher(words.shown(text));
    while (numbers.find()) {
      Question.Choice choice = choices.get(String.valueOf(Integer.parseInt(numbers.group(1))));
      if (choice == null) {
        return words.refuse("cloze");
      }
      prompts.add(
          new Question.Prompt(
              String.valueOf(prompts.size() + 1), name(prompts.size() + 1), choice.id()));
    }
    if (prompts.isEmpty() || choices.size() < 2) {
      return words.refuse("few");
    }
    if (found.answers().stream().map(Found.Answer::tolerance).distinct().count() > 1) {
      words.note("groups");
    }
    words.note("gaps");
    return Optional.of(
        new Question.Matching(
            numbered(text), prompts, List.copyOf(choices.values()), words.of(found.feedback())));
  }

  private static Localized numbered(Localized text) {
    return new Localized(
        text.byLanguage().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> {
                      int[] number = {0};
                      return Pattern.compile("\\[\\[[0-9]{1,3}]]")
                          .matcher(entry.getValue())
                          .replaceAll(gap -> "[" + ++number[0] + "]");
                    })));
  }
}
