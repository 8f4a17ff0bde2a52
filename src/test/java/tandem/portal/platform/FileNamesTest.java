package tandem.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {
  @Test
  void a_title_stays_readable() {
    assertThat(FileNames.of("Eine Schnittstelle, eine Abschaltung"))
        .isEqualTo("Eine Schnittstelle, eine Abschaltung");
    assertThat(FileNames.of("Kälte & Lüftung (Häuser): 24/7 – „jetzt“"))
        .isEqualTo("Kälte & Lüftung (Häuser) - 24 - 7 – „jetzt“");
  }

  @Test
  void nothing_is_left_that_a_file_system_refuses_or_reads_otherwise() {
    assertThat(FileNames.of("../..\\etc/passwd")).doesNotContain("/", "\\").doesNotStartWith(".");
    assertThat(FileNames.of("Was? <b>\"So\"</b>*|\u202e\n"))
        .doesNotContainPattern("[?<>\"*|\u202e\n]");
    assertThat(FileNames.of(" . ")).isEqualTo("Tandem");
    assertThat(FileNames.of("x".repeat(500))).hasSize(120);
  }
}
