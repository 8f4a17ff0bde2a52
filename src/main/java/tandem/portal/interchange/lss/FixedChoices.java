package tandem.portal.interchange.lss;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Scale;

/// Words that LimeSurvey has of its own, and a file therefore does not carry.
record FixedChoices(Texts texts) {
  List<Scale.Choice> of(List<String> codes) {
    return codes.stream().map(code -> new Scale.Choice(code, word(code))).toList();
  }

  /// @param code of an answer; a number speaks for itself
  Localized word(String code) {
    return code.chars().allMatch(Character::isDigit)
        ? new Localized(in(_ -> code))
        : new Localized(in(language -> texts.in(language, "interchange.lss.choice." + code)));
  }

  private static Map<String, String> in(Function<Locale, String> word) {
    return Languages.ALL.stream().collect(Collectors.toMap(Locale::getLanguage, word));
  }
}
