package tandem.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMaskTest {
  private final NameMask mask =
      new NameMask(
          List.of(
              new NameMask.Name("Anna", "Brandt"),
              new NameMask.Name("Jürgen", "Müller-Lang"),
              new NameMask.Name("Ilse", "von der Heide"),
              new NameMask.Name("Hans", "Voß"),
              new NameMask.Name("José", "Çelik"),
              new NameMask.Name("uwe", "von der klein")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Frau Brandt meldet sich nie.|Frau […] meldet sich nie.",
        "Mit Anna Brandt läuft es.|Mit […] läuft es.",
        "mit anna brandt läuft es|mit […] läuft es",
        "Brandts Kunden, Annas Termine|[…] Kunden, […] Termine",
        "Ask Brandt's team|Ask […]'s team",
        "Juergen und JÜRGEN MUELLER|[…] und […]",
        "Müller-Lang fehlt, Mueller auch|[…] fehlt, […] auch",
        "von der Heide, an der Heide|von der […], an der […]",
        "Hans weiß es, Voss nicht|[…] weiß es, […] nicht",
        "anna.brandt@kessler.example antwortet nie|[…] antwortet nie",
        "Ruft an: +49 (0)89 123456-0!|Ruft an: […]!",
        "Brandt, Anna und Voß|[…], […] und […]",
        "Jose fragt Celik, José fragt Çelik|[…] fragt […], […] fragt […]",
        "Mu\u0308ller und Jose\u0301|[…] und […]",
        "Uwe Klein fehlt, der kleine uwe auch|[…] fehlt, der kleine uwe auch",
        "Der Termin von Uwe|Der Termin von […]"
      })
  void blacks_out_who_is_known(String written, String read) {
    assertThat(mask.mask(written)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Das dauert zu lang, und der brandt ist gelöscht.",
        "Seit 2024 gab es 12 gemeinsame Termine, 3.500.000 Euro offen.",
        "Banner und Annahmen: brandtneu.",
        "Der Leiter der anderen Seite hat nie Zeit.",
        ""
      })
  void leaves_everything_else_alone(String written) {
    assertThat(mask.mask(written)).isEqualTo(written);
  }

  @Test
  void knows_nobody_where_there_is_nobody() {
    assertThat(new NameMask(List.of()).mask("Anna Brandt")).isEqualTo("Anna Brandt");
  }
}
