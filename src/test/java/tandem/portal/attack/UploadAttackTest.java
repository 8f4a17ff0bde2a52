package tandem.portal.attack;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.roster.Outcome;
import tandem.portal.alliance.roster.RosterCheck;
import tandem.portal.alliance.roster.RosterImportService;
import tandem.portal.identity.SignIn;
import tandem.portal.platform.ConflictException;

/// Files that are not what they say: each is refused in words, soon, and without filling the
/// memory; nobody is added.
@PortalTest
@Transactional
class UploadAttackTest {
  private static final String HEADINGS = "E-Mail;Vorname;Nachname\n";
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final long MUCH = 600L * 1024 * 1024;

  @Autowired RosterImportService imports;
  @Autowired OwnerDb db;
  private long before;

  @BeforeEach
  void an_administrator() {
    SignIn.as(db, "tobias.roth@kessler.example");
    before = people();
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  static Stream<Arguments> lies() throws IOException {
    return Stream.of(
        lie("nothing", new byte[0]),
        lie("a program", bytes("MZ\u0090\u0000\u0003", 200_000)),
        lie("a Linux program", bytes("\u007fELF\u0002\u0001\u0001\u0000", 200_000)),
        lie(
            "a picture with a script",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8)),
        lie("a page", "<!doctype html><script>alert(1)</script>".getBytes(UTF_8)),
        lie("a PDF", "%PDF-1.7\n1 0 obj<</JavaScript(app.alert(1))>>endobj".getBytes(UTF_8)),
        lie("a workbook", zip("xl/workbook.xml", 1_000)),
        lie("a zip of a gigabyte of nothing", zip("people.csv", 1_000_000_000)),
        lie("a gzip of a gigabyte of nothing", gzip(1_000_000_000)),
        lie(
            "XML that doubles itself",
            "<!DOCTYPE l [<!ENTITY a 'a'><!ENTITY b '&a;&a;'>]><l>&b;</l>".getBytes(UTF_8)),
        lie("zeros", new byte[1_000_000]),
        lie("noise", noise(1_000_000)),
        lie("half a character set", Arrays.copyOf("E-Mail;Vorname".getBytes(UTF_16LE), 13)),
        lie("headings alone", HEADINGS.getBytes(UTF_8)),
        lie("quotes without an end", (HEADINGS + "\"a;b;c\n".repeat(50_000)).getBytes(UTF_8)),
        lie("quotes in quotes", (HEADINGS + "\"".repeat(1_000_001)).getBytes(UTF_8)),
        lie("one line of separators", (HEADINGS + ";".repeat(5_000_000)).getBytes(UTF_8)),
        lie(
            "a heading of megabytes",
            ("E-Mail;" + "x".repeat(5_000_000) + ";Vorname\n").getBytes(UTF_8)),
        lie(
            "too many lines",
            (HEADINGS + "a@kessler.example;A;B\n".repeat(60_000)).getBytes(UTF_8)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void is_refused(String name, byte[] file) {
    measured(
        () ->
            assertThatThrownBy(() -> imports.check(new ByteArrayInputStream(file), null, true))
                .as(name)
                .isInstanceOf(ConflictException.class));
  }

  /// What comes over the network without an end is not read to its end.
  @Test
  void a_cell_of_a_gigabyte_is_not_read_to_its_end() {
    var endless = new Endless(1_000_000_000L);
    measured(
        () ->
            assertThatThrownBy(() -> imports.check(endless, null, false))
                .isInstanceOf(ConflictException.class));
    assertThat(endless.given).isLessThan(50_000_000);
  }

  @Test
  void cells_no_name_is_like_are_refused_line_by_line() {
    String file =
        HEADINGS
            + "a@kessler.example;A\u0000B;C\n"
            + "b@kessler.example;"
            + "x".repeat(1_000_000)
            + ";C\n"
            + "c@kessler.example;A\u001b[2J;C\n"
            + "d@nordwind.example;D;D\n"
            + "e@kessler.example,f@kessler.example;E;E\n"
            + "\"g@kessler.example\r\nBcc: x@evil.example\";G;G\n";
    measured(
        () -> {
          RosterCheck check =
              imports.check(new ByteArrayInputStream(file.getBytes(UTF_8)), null, false);
          assertThat(imports.lines(check.id(), Outcome.REFUSED, 0, 100)).hasSize(6);
          assertThat(imports.lines(check.id(), Outcome.ADDED, 0, 100)).isEmpty();
        });
  }

  private void measured(Runnable attack) {
    System.gc();
    long collected = used();
    long begin = System.nanoTime();
    attack.run();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    assertThat(used() - collected).as("heap that was needed").isLessThan(MUCH);
    assertThat(people()).isEqualTo(before);
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private long people() {
    return db.fetchSingle("select count(*) from identity.person").get(0, Long.class);
  }

  private static final class Endless extends InputStream {
    private final byte[] head = (HEADINGS + "a@kessler.example;\"").getBytes(UTF_8);
    private final long most;
    private long given;

    Endless(long most) {
      this.most = most;
    }

    @Override
    public int read() {
      return given >= most ? -1 : given < head.length ? head[(int) given++] : advance();
    }

    private int advance() {
      given++;
      return 'x';
    }
  }

  private static Arguments lie(String name, byte[] file) {
    return Arguments.of(name, file);
  }

  private static byte[] bytes(String head, int length) {
    return Arrays.copyOf(head.getBytes(UTF_8), length);
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(1).nextBytes(noise);
    return noise;
  }

  private static byte[] zip(String name, int size) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      fill(zip, size);
    }
    return file.toByteArray();
  }

  private static byte[] gzip(int size) throws IOException {
    var file = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(file)) {
      fill(gzip, size);
    }
    return file.toByteArray();
  }

  private static void fill(java.io.OutputStream out, int size) throws IOException {
    byte[] nothing = new byte[1_000_000];
    for (int left = size; left > 0; left -= nothing.length) {
      out.write(nothing, 0, Math.min(left, nothing.length));
    }
  }
}
