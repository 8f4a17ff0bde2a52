package tandem.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasErrorParameter;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.Texts;
import tools.jackson.databind.JsonNode;

/// Walks every view with a language in which each text of the bundles stands in brackets. What
/// stands on a screen without brackets and is neither content from the database nor a date is a
/// text somebody hard-coded.
@PortalTest
@Import(PseudoLocaleTest.Brackets.class)
@Transactional
class PseudoLocaleTest extends SpringBrowserlessTest {
  private static final Pattern BRACKETED = Pattern.compile("⟦[^⟦⟧]*⟧");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final List<String> SPOKEN_ATTRIBUTES =
      List.of("aria-label", "title", "placeholder", "alt");
  private static final List<String> PEOPLE =
      List.of(
          "jonas.weber@kessler.example",
          "miriam.vogt@kessler.example",
          "oliver.grant@nordwind.example",
          "petra.lang@kessler.example",
          "heinz.kessler@kessler.example",
          "tobias.roth@kessler.example");

  @Autowired OwnerDb db;

  @TestConfiguration
  static class Brackets {
    @Bean
    @Primary
    I18NProvider bracketing() {
      return new Bracketing();
    }

    /// Cards on the home screen are made by beans, which have no translation of their own.
    @Bean
    @Primary
    Texts bracketingTexts() {
      return new Texts() {
        @Override
        public String in(Locale locale, String key, Object... arguments) {
          return bracket(super.in(Locale.ENGLISH, key, arguments));
        }
      };
    }
  }

  static class Bracketing extends DefaultI18NProvider {
    private static final long serialVersionUID = 1L;

    Bracketing() {
      super(List.of(Locale.ENGLISH));
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, Object... parameters) {
      return bracket(super.getTranslation(key, Locale.ENGLISH, parameters));
    }
  }

  /// Brackets do not nest: a text that is put into another is the other's from then on.
  private static String bracket(String text) {
    return "⟦" + BRACKETED.matcher(text).replaceAll("") + "⟧";
  }

  @Test
  void every_text_on_every_screen_comes_from_the_bundles() {
    Set<String> known = knownWords();
    var loose = new TreeSet<String>();
    var seen = new HashSet<String>();
    var unread = new TreeSet<String>();
    for (String person : PEOPLE) {
      SignIn.as(db, person);
      for (String template : Routes.templates()) {
        UI.getCurrent().navigate(Routes.path(template, db));
        if (getCurrentView() instanceof HasErrorParameter) {
          continue;
        }
        seen.add(template);
        List<String> texts = texts(getCurrentView().getElement()).toList();
        if (texts.stream().noneMatch(text -> BRACKETED.matcher(text).find())) {
          unread.add(template);
        }
        Stream.concat(texts(frame()), texts.stream())
            .forEach(
                text ->
                    WORD.matcher(BRACKETED.matcher(text).replaceAll(" "))
                        .results()
                        .map(match -> match.group())
                        .filter(word -> !known.contains(word.toLowerCase(Locale.ROOT)))
                        .forEach(word -> loose.add(template + ": " + word + " in “" + text + "”")));
      }
    }
    assertThat(loose).isEmpty();
    assertThat(unread).as("screens without a single bracketed text").isEmpty();
    assertThat(seen).containsAll(Routes.templates());
  }

  /// The layout around the view; outermost last in the chain.
  private static Element frame() {
    return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast().getElement();
  }

  private static Stream<String> texts(Element element) {
    if (element.isTextNode()) {
      return Stream.of(element.getText());
    }
    return Stream.of(
            SPOKEN_ATTRIBUTES.stream().map(element::getAttribute).filter(Objects::nonNull),
            handedOver(element),
            element.getChildren().flatMap(PseudoLocaleTest::texts))
        .flatMap(strings -> strings);
  }

  /// The sentences an element of our own gets as data and writes itself. Single words in there are
  /// ids and names of headers.
  private static Stream<String> handedOver(Element element) {
    return element
        .getPropertyNames()
        .map(element::getPropertyRaw)
        .filter(JsonNode.class::isInstance)
        .flatMap(data -> strings((JsonNode) data))
        .filter(text -> text.contains(" "));
  }

  private static Stream<String> strings(JsonNode data) {
    return data.isString()
        ? Stream.of(data.asString())
        : data.valueStream().flatMap(PseudoLocaleTest::strings);
  }

  /// The words of everything the database says, and the names of months, days and languages.
  private Set<String> knownWords() {
    var words = new HashSet<String>();
    Stream.of(
            "identity.company",
            "identity.person",
            "alliance.alliance",
            "alliance.membership",
            "messaging.value_message_version",
            "media.file",
            "learning.module_version",
            "learning.lesson",
            "learning.question",
            "learning.bank_question",
            "learning.module_draft",
            "survey.instrument",
            "survey.instrument_draft",
            "interchange.lss_import",
            "alliance.roster_import",
            "alliance.roster_line")
        .flatMap(
            qualified ->
                db
                    .select(field("t::text", String.class))
                    .from(table(name(qualified.split("\\."))).as("t"))
                    .fetch()
                    .stream()
                    .map(row -> String.valueOf(row.value1())))
        .forEach(row -> add(words, row));
    for (Locale locale : List.of(Locale.ENGLISH, Locale.UK, Locale.GERMAN)) {
      add(words, locale.getDisplayLanguage(Locale.ENGLISH));
      add(words, locale.getDisplayLanguage(Locale.GERMAN));
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
        Stream.of(Month.values()).forEach(m -> add(words, m.getDisplayName(style, locale)));
        Stream.of(DayOfWeek.values()).forEach(d -> add(words, d.getDisplayName(style, locale)));
      }
    }
    return words;
  }

  private static void add(Set<String> words, String text) {
    WORD.matcher(text.replaceAll("\\\\u[0-9a-f]{4}|\\\\n", " "))
        .results()
        .forEach(match -> words.add(match.group().toLowerCase(Locale.ROOT)));
  }
}
