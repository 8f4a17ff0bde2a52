package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.UI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.portal.learning.terms.Audience;
import tandem.portal.learning.terms.Offer;
import tandem.portal.learning.terms.Terms;

/// The terms of a module in sentences, for whoever signs them.
final class TermsWords {
  private TermsWords() {}

  static Stream<String> lines(Terms terms, Offer offer, Locale language) {
    return Stream.concat(
        Stream.of(audience(terms.audience(), offer, language)),
        Stream.of(
                first(terms, offer, language).stream(),
                attempts(terms, language),
                again(terms, language))
            .flatMap(lines -> lines));
  }

  private static Stream<String> again(Terms terms, Locale language) {
    return terms.recertification() == null
        ? Stream.empty()
        : Stream.of(say(language, "learning.terms.again", terms.months()));
  }

  private static Stream<String> attempts(Terms terms, Locale language) {
    return terms.attempts() == null
        ? Stream.empty()
        : Stream.of(
            say(language, "learning.terms.attempts", terms.mostAttempts(), terms.waitDays()));
  }

  /// What comes first; empty where nothing does.
  static Optional<String> first(Terms terms, Offer offer, Locale language) {
    List<String> titles =
        offer.modules().stream()
            .filter(module -> terms.requires().contains(module.id().value()))
            .map(module -> module.title().in(language))
            .toList();
    return titles.isEmpty()
        ? Optional.empty()
        : Optional.of(say(language, "learning.terms.first", list(titles)));
  }

  private static String audience(Audience audience, Offer offer, Locale language) {
    return audience.everybody()
        ? say(language, "learning.terms.everybody")
        : say(
            language,
            "learning.terms.for",
            Stream.of(
                    list(
                        audience.sides().stream()
                            .map(side -> offer.sides().get(side))
                            .filter(Objects::nonNull)
                            .toList()),
                    list(
                        audience.jobRoles().stream()
                            .map(role -> say(language, role.textKey()))
                            .toList()),
                    list(audience.regions()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · ")));
  }

  private static String list(Collection<String> words) {
    return String.join(", ", words);
  }

  private static String say(Locale language, String key, Object... arguments) {
    return UI.getCurrent().getTranslation(language, key, arguments);
  }
}
