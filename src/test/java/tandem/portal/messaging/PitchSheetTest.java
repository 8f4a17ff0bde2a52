package tandem.portal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tandem.portal.identity.CompanyColour;
import tandem.portal.platform.Texts;

class PitchSheetTest {
  private static final MessageText GERMAN =
      new MessageText(
          "Störungen früher sehen",
          "Ihre Anlage meldet sich, <b>bevor</b> sie steht.",
          "",
          List.of("Weniger Stillstand", "Ein Ansprechpartner für beides"),
          List.of(new ProofPoint("Drei Werke, ein Drittel weniger Ausfälle", "Bericht 2026")),
          List.of(new Objection("Zu teuer", "Rechnen wir es durch")),
          List.of("Der Kunde fragt nach Sensoren"),
          List.of("Oliver Grant, +49 30 1234"));

  @Test
  void shows_the_customer_benefits_and_proofs_and_nothing_that_is_for_the_seller()
      throws IOException {
    String text = text(sheet(Locale.GERMAN));
    assertThat(text)
        .contains(
            "Kessler × Nordwind",
            "Störungen früher sehen",
            "<b>bevor</b>",
            "Was Sie davon haben",
            "Weniger Stillstand",
            "Bericht 2026",
            "Ihre Ansprechperson: Marek Dvořák, Kessler Systeme GmbH",
            "marek.dvorak@kessler.example",
            "Gesundheitswesen",
            "Stand 25. August 2026")
        .doesNotContain(
            "Fassung", "freigegeben", "Zu teuer", "Rechnen wir", "Sensoren", "Oliver Grant");
  }

  @Test
  void falls_back_to_the_language_there_is() throws IOException {
    assertThat(text(sheet(Locale.ENGLISH))).contains("What you gain", "Weniger Stillstand");
  }

  @Test
  void is_tagged_for_screen_readers_and_fits_one_page() throws IOException {
    byte[] pdf = sheet(Locale.GERMAN);
    Files.createDirectories(Path.of("target/paper"));
    Files.write(Path.of("target/paper/sheet.pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Störungen früher sehen");
    }
  }

  /// The head's colour is in what is painted, and nothing is printed in one that cannot be read.
  @Test
  void wears_the_companys_colour() throws IOException {
    try (PDDocument document = Loader.loadPDF(sheet(Locale.GERMAN))) {
      var page = new PDFRenderer(document).renderImageWithDPI(0, 50);
      assertThat(page.getRGB(page.getWidth() / 2, 2) & 0xffffff).isEqualTo(0x7a1f3d);
    }
  }

  /// As much as both sides may sign.
  @Test
  void stays_one_page_and_says_the_one_page_story_whatever_there_is() throws IOException {
    String page = ("Wort ".repeat(99) + "Ende.\n\n").repeat(4).strip();
    var usual = sheet(Locale.GERMAN, full(page, 5, 3));
    assertThat(pages(usual)).isEqualTo(1);
    assertThat(text(usual))
        .as("nothing gives way but the type, and the 30 seconds")
        .contains("Ende.", "Nutzen 5", "Beleg 3", "Quelle: Bericht 3")
        .containsPattern("Ihre Ansprechperson");
    Files.createDirectories(Path.of("target/paper"));
    Files.write(Path.of("target/paper/sheet-long.pdf"), usual);
    var most = sheet(Locale.GERMAN, full(page, MessageText.ROWS, MessageText.ROWS));
    assertThat(pages(most)).isEqualTo(1);
    assertThat(text(most))
        .contains("Ende.", "Nutzen 1", "Beleg 1", "marek.dvorak@kessler.example")
        .doesNotContain("Beleg 20");
    Files.write(Path.of("target/paper/sheet-most.pdf"), most);
  }

  private static MessageText full(String page, int benefits, int proofs) {
    return new MessageText(
        "Störungen früher sehen, als die Schichtleitung sie hört",
        "Ihre Anlage meldet sich, bevor sie steht. ".repeat(9).strip(),
        page,
        IntStream.rangeClosed(1, benefits)
            .mapToObj(
                i -> "Nutzen " + i + ": " + "weniger Stillstand, ".repeat(4) + "und das bald.")
            .toList(),
        IntStream.rangeClosed(1, proofs)
            .mapToObj(i -> new ProofPoint("Beleg " + i + ": ein Drittel weniger", "Bericht " + i))
            .toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private static byte[] sheet(Locale reader) {
    return sheet(reader, GERMAN);
  }

  private static byte[] sheet(Locale reader, MessageText german) {
    var message =
        new PublishedMessage(
            new MessageId(UUID.randomUUID()),
            "Kessler × Nordwind",
            new Audience(null, null, List.of(Industry.HEALTH)),
            false,
            3,
            Instant.parse("2026-08-25T10:00:00Z"),
            MessageContent.EMPTY.with(Locale.GERMAN, german));
    return new PitchSheet(message, reader, new Texts())
        .pdf(
            new Contact(
                "Marek Dvořák",
                "Kessler Systeme GmbH",
                "marek.dvorak@kessler.example",
                new CompanyColour("#7a1f3d")));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
