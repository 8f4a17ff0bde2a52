package tandem.portal.interchange.lss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.portal.interchange.lss.LssRemark.Outcome;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;

/// What is written can be read again, and what it lost is named.
class LssExportTest {
  private static final Texts TEXTS = new Texts();

  private static final List<Scale.Choice> CHOICES =
      List.of(
          new Scale.Choice("START", Localized.of("Zu Beginn", "At the start")),
          new Scale.Choice("NEVER", Localized.of("Nie", "Never")));

  private static Instrument.Definition instrument() {
    return new Instrument.Definition(
        Localized.of("Puls & mehr", "Pulse <and> more"),
        Localized.of("", ""),
        Localized.of("Über {partner}", "About {partner}"),
        3,
        List.of(
            new Instrument.Section(
                "one",
                Localized.of("Erstens", "Firstly"),
                List.of(
                    item("called", new Scale.One(CHOICES), null),
                    item(
                        "why",
                        new Scale.Words(300),
                        new Instrument.Condition.Earlier("called", Set.of("START"))),
                    item("many", new Scale.Many(CHOICES), null),
                    item(
                        "how",
                        new Scale.Amount(0, 9, Localized.of("Mal", "times"), List.of(0, 1, 5)),
                        new Instrument.Condition.Earlier("many", Set.of("NEVER"))))),
            new Instrument.Section(
                "two",
                Localized.of("Zweitens", "Secondly"),
                List.of(
                    item("agree", new Scale.Agreement(5), null),
                    item("agree_7", new Scale.Agreement(7), null),
                    item(
                        "rate",
                        new Scale.Rating(
                            Localized.of("nie", "never"), Localized.of("immer", "always")),
                        null)))));
  }

  private static Instrument.Item item(String id, Scale scale, Instrument.@Nullable Condition when) {
    return new Instrument.Item(
        id,
        null,
        Localized.of("Wie ist es mit {partner}?", "How is {partner}?"),
        scale,
        null,
        when);
  }

  private static LssImported again(LssExported exported) {
    return LssImport.read(
        LssReader.read(LssTables.read(exported.xml().getBytes(StandardCharsets.UTF_8))),
        new FixedChoices(TEXTS));
  }

  @Test
  void texts_scales_and_conditions_come_back() {
    Instrument.Definition read = again(LssExport.of(instrument(), TEXTS)).definition();

    assertThat(read.title()).isEqualTo(instrument().title());
    assertThat(read.intro()).isEqualTo(instrument().intro());
    assertThat(read.sections())
        .extracting(Instrument.Section::title)
        .containsExactly(Localized.of("Erstens", "Firstly"), Localized.of("Zweitens", "Secondly"));
    List<Instrument.Item> items =
        read.sections().stream().flatMap(section -> section.items().stream()).toList();
    assertThat(items)
        .extracting(Instrument.Item::text)
        .containsOnly(Localized.of("Wie ist es mit {partner}?", "How is {partner}?"));
    assertThat(items)
        .extracting(item -> item.scale().getClass().getSimpleName())
        .containsExactly("One", "Words", "Many", "Amount", "Agreement", "Agreement", "One");
    assertThat(items.get(1).when())
        .isEqualTo(new Instrument.Condition.Earlier("called", Set.of("a1")));
    assertThat(items.get(3).when())
        .isEqualTo(new Instrument.Condition.Earlier("many", Set.of("a2")));
    assertThat(items.get(1).scale()).isEqualTo(new Scale.Words(300));
    assertThat(items.get(5).scale()).isEqualTo(new Scale.Agreement(7));
  }

  @Test
  void what_a_file_cannot_hold_is_named() {
    LssExported exported = LssExport.of(instrument(), TEXTS);

    assertThat(exported.remarks().getFirst().notes())
        .containsExactly(LssRemark.Note.of("export.whole"));
    assertThat(exported.remarks())
        .filteredOn(remark -> remark.outcome() == Outcome.CHANGED && !remark.code().isEmpty())
        .extracting(LssRemark::code, remark -> remark.notes().getFirst().key())
        .containsExactly(tuple("how", "export.bands"), tuple("rate", "export.rating"));
  }

  @Test
  void codes_begin_with_a_letter_and_are_each_there_once() {
    LssSurvey read =
        LssReader.read(
            LssTables.read(
                LssExport.of(instrument(), TEXTS).xml().getBytes(StandardCharsets.UTF_8)));

    assertThat(read.questions().map(LssSurvey.Question::code).toList())
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[A-Za-z][A-Za-z0-9]{0,19}"));
    assertThat(read.questions().map(LssSurvey.Question::attributes))
        .extracting(Map::isEmpty)
        .contains(true, false);
  }
}
