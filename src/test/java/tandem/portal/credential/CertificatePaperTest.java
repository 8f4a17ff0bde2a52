package tandem.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.portal.learning.ModuleId;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;

class CertificatePaperTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-01T10:00:00Z"), ZoneOffset.UTC);
  private static final Instant ISSUED = Instant.parse("2026-08-25T10:00:00Z");

  @Test
  void says_whose_it_is_what_for_and_until_when() throws IOException {
    assertThat(text(paper(Locale.GERMAN, ISSUED.plusSeconds(86_400 * 365), null)))
        .contains(
            "Kessler × Nordwind",
            "Nachweis",
            "Jürgen Weiß <b>",
            "Nordwind Energie AG",
            "Warum diese Allianz",
            "Ausgestellt am 25. August 2026",
            "Gilt bis 25. August 2027",
            "Prüfseite ist nicht freigegeben");
    assertThat(
            text(
                paper(
                    Locale.ENGLISH,
                    null,
                    new Certificate.Shown("https://portal.example/verify/abc", true, ISSUED))))
        .contains(
            "Certificate",
            "Why this alliance",
            "Issued on 25 August 2026",
            "Does not expire",
            "https://portal.example/verify/abc");
  }

  @Test
  void a_telephone_reads_where_it_can_be_checked() throws Exception {
    String address = "https://portal.example/verify/" + "a1B2".repeat(11);
    byte[] pdf = paper(Locale.ENGLISH, null, new Certificate.Shown(address, true, ISSUED));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      var page = new PDFRenderer(document).renderImageWithDPI(0, 150);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      var seen =
          new BinaryBitmap(
              new HybridBinarizer(
                  new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
      assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(address);
    }
  }

  @Test
  void is_tagged_for_screen_readers_and_fits_one_page() throws IOException {
    byte[] pdf = paper(Locale.GERMAN, null, null);
    Files.createDirectories(Path.of("target/paper"));
    Files.write(Path.of("target/paper/certificate.pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Nachweis Warum diese Allianz");
    }
  }

  private static byte[] paper(
      Locale reader, @Nullable Instant until, Certificate.@Nullable Shown shown) {
    var certificate =
        new Certificate(
            new CertificateId(UUID.fromString("11111111-2222-4333-8444-555555555555")),
            new ModuleId(UUID.randomUUID()),
            UUID.randomUUID(),
            Localized.of("Warum diese Allianz", "Why this alliance"),
            Localized.of("Worum es geht, und was Kunden davon haben.", "What it is about."),
            20,
            "Kessler × Nordwind",
            "Nordwind Energie AG",
            ISSUED,
            until,
            shown,
            null,
            null,
            false);
    return new CertificatePaper(
            new Owned(certificate, new Holder("Jürgen Weiß <b>", "j@nordwind.example")),
            reader,
            new Texts(),
            CLOCK)
        .pdf();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
