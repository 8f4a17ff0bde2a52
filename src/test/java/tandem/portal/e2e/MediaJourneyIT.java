package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.portal.e2e.LearningJourneyIT.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A partner manager brings a picture and a film, over a connection that breaks; a seller of the
/// other side watches, stops, and goes on elsewhere.
class MediaJourneyIT {
  private static final String ALLIANCE = "01900000-0000-7000-8000-00000a110001";
  private static final String LIBRARY = "studio/" + ALLIANCE + "/media";
  private static final String LESSON =
      "learn/01900000-0000-7000-8000-0000000d0001/01900000-0000-7000-8000-0000000d0204";
  private static final String PICTURE = "01900000-0000-7000-8000-0000000d0a01";
  private static final String MIRIAM = "miriam.vogt@kessler.example";
  private static final String LENA = "lena.hoffmann@nordwind.example";
  private static final String TITLE = "To be looked at";
  private static final Path FOLDER = Path.of("target/journeys-media");

  /// Eight seconds of a moving square, recorded by the browser itself.
  private static final String FILM =
      """
      async () => {
        const canvas = document.createElement('canvas');
        canvas.width = 320;
        canvas.height = 180;
        document.body.append(canvas);
        const pen = canvas.getContext('2d');
        const recorder = new MediaRecorder(canvas.captureStream(15), { mimeType: 'video/webm;codecs=vp8' });
        const parts = [];
        recorder.ondataavailable = (event) => parts.push(event.data);
        const done = new Promise((resolve) => (recorder.onstop = resolve));
        recorder.start(500);
        const begin = performance.now();
        await new Promise((resolve) => {
          const paint = () => {
            const at = (performance.now() - begin) / 8000;
            pen.fillStyle = '#0f6b63';
            pen.fillRect(0, 0, 320, 180);
            pen.fillStyle = '#fff';
            pen.fillRect(280 * at, 70, 40, 40);
            at < 1 ? requestAnimationFrame(paint) : resolve();
          };
          paint();
        });
        recorder.stop();
        await done;
        canvas.remove();
        const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
        let text = '';
        bytes.forEach((byte) => (text += String.fromCharCode(byte)));
        return btoa(text);
      }
      """;

  @BeforeAll
  static void a_folder() throws IOException {
    Files.createDirectories(FOLDER);
  }

  @Test
  void a_seller_sees_the_picture_of_the_first_lesson() {
    // Whoever has read it before: others' journeys begin with a lesson never opened
    try (var phone = Visit.onPhone().signIn(LENA)) {
      phone.open(LESSON.replace("d0204", "d0201"));
      Locator picture = phone.page.locator("figure.media img");
      picture.scrollIntoViewIfNeeded();
      phone.page.waitForCondition(() -> (int) picture.evaluate("e => e.naturalWidth") == 1280);
      assertThat(picture.getAttribute("alt")).contains("Spitze");
      phone.assertAccessible().assertNothingScrollsSideways().screenshot("journey-media-picture");
    }
  }

  @Test
  void a_film_is_brought_over_a_broken_connection_and_watched_on_two_devices() throws Exception {
    String id;
    try (var laptop = Visit.signedIn(MIRIAM)) {
      Page page = laptop.page;
      Path film = record(page);
      laptop.open(LIBRARY);
      AtomicInteger cut = cutOff(page);
      page.setInputFiles("tandem-drop input[type=file]", film);
      Locator row = page.locator("details[open]");
      row.waitFor();
      assertThat(cut.get()).as("pieces the connection lost").isGreaterThanOrEqualTo(1);
      assertThat(row.innerText()).contains(Wording.DE.of("media.lack.CAPTIONS"));
      String line = row.locator("textarea[readonly]").inputValue();
      id = line.replaceAll(".*media:([0-9a-f-]+)\\).*", "$1");
      row.locator("tandem-drop input[type=file]")
          .first()
          .setInputFiles(
              Files.writeString(
                  FOLDER.resolve("de.vtt"),
                  "WEBVTT\n\n00:00.000 --> 00:07.000\nEin Quadrat geht seinen Weg\n"));
      page.locator(".library__captions >> text=" + Wording.DE.of("media.captions.there")).waitFor();
      laptop.look("journey-media-library");
    }
    show(id);
    try (var laptop = Visit.signedIn(LENA)) {
      Page page = laptop.page;
      laptop.open(LESSON);
      Locator video = page.locator("figure.media video");
      page.waitForCondition(() -> (int) video.evaluate("e => e.readyState") > 0);
      assertThat(video.locator("track[default]").getAttribute("srclang")).isEqualTo("de");
      laptop.assertAccessible().screenshot("journey-media-video");
      video.evaluate("e => { e.muted = true; return e.play(); }");
      page.waitForCondition(() -> seconds(video) >= 3.2);
      video.evaluate("e => e.pause()");
      page.waitForCondition(() -> stored() == 3);
    }
    try (var phone = Visit.onPhone().signIn(LENA)) {
      Page page = phone.page;
      phone.open(LESSON);
      Locator video = page.locator("figure.media video");
      page.waitForCondition(() -> seconds(video) >= 3);
      assertThat(seconds(video)).isLessThan(4);
      phone.assertAccessible().assertNothingScrollsSideways().screenshot("journey-media-resumed");
    }
  }

  @Test
  void an_author_puts_a_picture_where_the_cursor_is_and_sees_it_beside() {
    try (var laptop = Visit.signedIn(MIRIAM)) {
      Page page = laptop.page;
      laptop.open("studio/" + ALLIANCE + "/modules");
      press(page, Wording.DE.of("learning.author.list.new"));
      page.click("#tree-l1");
      page.waitForSelector("#body-l1-de");
      page.fill("#body-l1-de", "Davor.\n\nDanach.");
      page.fill("#body-l1-en", "Before.\n\nAfter.");
      page.evaluate("document.getElementById('body-l1-de').setSelectionRange(2, 2)");
      page.selectOption("#media-l1", PICTURE);
      page.focus("#insert-media-l1");
      page.keyboard().press("Enter");
      page.waitForSelector(".preview figure.media img");
      for (String language : List.of("de", "en")) {
        assertThat(page.inputValue("#body-l1-" + language).replaceAll("!\\[[^]]*]", "![]"))
            .matches("(Davor|Before)\\.\n\n!\\[]\\(media:" + PICTURE + "\\)\n\n(Danach|After)\\.");
      }
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("insert-media-l1");
      laptop.assertAccessible().screenshot("journey-media-picker");
      press(page, Wording.DE.of("learning.author.discard"));
      press(page, Wording.DE.of("learning.author.discard.now"));
      page.waitForURL("**/modules");
    }
  }

  @Test
  void a_module_with_a_picture_a_captioned_film_and_a_pdf_is_released_and_read() throws Exception {
    List<String> files;
    try (var laptop = Visit.signedIn(MIRIAM)) {
      files = brought(laptop);
    }
    String module = written(files);
    try {
      try (var visit = Visit.signedIn("oliver.grant@nordwind.example")) {
        visit.open("");
        visit.page.waitForSelector("text=" + Wording.EN.of("learning.author.home"));
        visit.open("studio/" + ALLIANCE + "/modules/" + module).look("journey-media-release");
        press(visit.page, Wording.EN.of("learning.author.release"));
        visit.page.waitForSelector("text=" + Wording.EN.of("learning.author.released.done.text"));
      }
      for (boolean small : List.of(false, true)) {
        read(module, small);
      }
    } finally {
      takeOut(module);
    }
  }

  private static void read(String module, boolean small) {
    try (var seller = small ? Visit.onPhone().signIn(LENA) : Visit.signedIn(LENA)) {
      Page page = seller.page;
      seller.open("learn/" + module + "/" + lesson(module));
      Locator picture = page.locator("figure.media img");
      picture.scrollIntoViewIfNeeded();
      page.waitForCondition(() -> (int) picture.evaluate("e => e.naturalWidth") > 0);
      assertThat(picture.getAttribute("alt")).isNotBlank();
      Locator video = page.locator("figure.media video");
      video.scrollIntoViewIfNeeded();
      page.waitForCondition(() -> (int) video.evaluate("e => e.readyState") > 0);
      assertThat(video.locator("track").count()).isGreaterThanOrEqualTo(1);
      video.evaluate("e => { e.muted = true; return e.play(); }");
      page.waitForCondition(() -> seconds(video) > 0.5);
      video.evaluate("e => e.pause()");
      String paper = page.locator("a.media__paper").getAttribute("href");
      var opened = page.request().get(Portal.url(paper.replaceFirst("^/", "")));
      assertThat(opened.status()).isEqualTo(200);
      assertThat(opened.headers().get("content-type")).startsWith("application/pdf");
      if (small) {
        seller.assertAccessible().assertNothingScrollsSideways();
      } else {
        seller.look("journey-media-module");
      }
    }
  }

  /// A film with captions, and a paper that comes in three pieces, of which the second is held back
  /// to see how far it has come.
  ///
  /// @return the id of the film, and that of the paper
  private static List<String> brought(Visit laptop) throws IOException {
    Page page = laptop.page;
    Path film = record(page);
    laptop.open(LIBRARY);
    page.setInputFiles("tandem-drop input[type=file]", film);
    Locator row = page.locator("details[open]");
    row.waitFor();
    String filmId = id(row);
    row.locator("tandem-drop input[type=file]")
        .first()
        .setInputFiles(
            Files.writeString(
                FOLDER.resolve("de.vtt"), "WEBVTT\n\n00:00.000 --> 00:07.000\nDas Quadrat\n"));
    page.locator(".library__captions >> text=" + Wording.DE.of("media.captions.there")).waitFor();
    var held = new AtomicReference<Route>();
    var pieces = new AtomicInteger();
    page.route(
        "**/api/alliances/*/media/*",
        (Route route) -> {
          if (route.request().method().equals("PATCH") && pieces.incrementAndGet() == 2) {
            held.set(route);
          } else {
            route.resume();
          }
        });
    page.setInputFiles("tandem-drop input[type=file] >> nth=0", paper());
    page.waitForCondition(
        () -> held.get() != null, new Page.WaitForConditionOptions().setTimeout(60_000));
    laptop.look("journey-media-progress");
    held.get().resume();
    page.locator("details[open]:has-text('merkblatt')").waitFor();
    String paperId = id(page.locator("details[open]:has-text('merkblatt')"));
    return List.of(filmId, paperId);
  }

  private static String id(Locator row) {
    return row.locator("textarea[readonly]")
        .inputValue()
        .replaceAll("(?s).*media:([0-9a-f-]+)\\).*", "$1");
  }

  private static Path paper() throws IOException {
    var bytes = new byte[17_000_000];
    byte[] begin =
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n"
            .getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(begin, 0, bytes, 0, begin.length);
    return Files.write(FOLDER.resolve("merkblatt.pdf"), bytes);
  }

  /// @return the module's id
  private static String written(List<String> files) {
    try (var visit = Visit.signedIn(MIRIAM)) {
      Page page = visit.page;
      visit.open("studio/" + ALLIANCE + "/modules");
      press(page, Wording.DE.of("learning.author.list.new"));
      both(page, "title", "Zum Ansehen", TITLE);
      both(page, "summary", "Ein Bild, ein Film, ein Merkblatt.", "A picture, a film, a paper.");
      page.click("#tree-l1");
      both(page, "lessonTitle-l1", "Ansehen", "To look at");
      String shown =
          "\n\n![](media:%s)\n\n![Rundgang](media:%s)\n\n![Merkblatt](media:%s)\n"
              .formatted(PICTURE, files.getFirst(), files.getLast());
      both(page, "body-l1", "Sehen Sie:" + shown, "Look:" + shown);
      page.click("#tree-check");
      page.selectOption("#new-kind", "TRUE_FALSE");
      page.click("#add-question");
      String text = page.waitForSelector("[id^=text-q][id$=-de]").getAttribute("id");
      String question = text.substring("text-".length(), text.length() - "-de".length());
      both(page, "text-" + question, "Es gibt einen Film.", "There is a film.");
      both(page, "questionReason-" + question, "Sie haben ihn gesehen.", "You have seen it.");
      press(page, Wording.DE.of("learning.author.propose"));
      press(page, Wording.DE.of("learning.author.propose.now"));
      page.waitForSelector("text=" + Wording.DE.of("learning.author.proposed.done.text"));
      String path = page.url();
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private static void both(Page page, String field, String de, String en) {
    page.waitForSelector("#" + field + "-de");
    page.fill("#" + field + "-de", de);
    page.fill("#" + field + "-en", en);
  }

  private static String lesson(String module) {
    try (var database = new Database()) {
      return String.valueOf(
          database
              .sql
              .fetchSingle(
                  "select l.id from learning.lesson l join learning.module_version v"
                      + " on v.id = l.module_version_id where v.module_id = ?::uuid",
                  module)
              .get(0));
    }
  }

  private static void takeOut(String module) {
    String versions = "(select id from learning.module_version where module_id = '" + module + "')";
    try (var database = new Database()) {
      for (String rows :
          List.of(
              "learning.lesson_read where lesson_id in (select id from learning.lesson where"
                  + " module_version_id in "
                  + versions
                  + ")",
              "learning.progress where module_version_id in " + versions,
              "learning.question where module_version_id in " + versions,
              "learning.lesson where module_version_id in " + versions,
              "learning.module_version where id in " + versions,
              "learning.module where id = '" + module + "'",
              "learning.module_draft where module_id = '" + module + "'")) {
        database.sql.execute("delete from " + rows);
      }
    }
  }

  @Test
  void what_is_no_picture_is_refused_in_words() throws Exception {
    try (var laptop = Visit.signedIn("oliver.grant@nordwind.example")) {
      Page page = laptop.page;
      laptop.open(LIBRARY);
      page.setInputFiles(
          "tandem-drop input[type=file]",
          Files.writeString(FOLDER.resolve("x.png"), "<svg onload='alert(1)'/>"));
      page.locator("tandem-drop .field__error:not(:empty)").first().waitFor();
      assertThat(page.locator("tandem-drop .field__error").first().innerText())
          .isEqualTo(Wording.EN.of("media.upload.wrongType"));
      laptop.assertAccessible();
    }
  }

  private static Path record(Page page) throws IOException {
    String bytes = (String) page.evaluate(FILM);
    return Files.write(FOLDER.resolve("rundgang.webm"), Base64.getDecoder().decode(bytes));
  }

  /// The first piece never arrives.
  private static AtomicInteger cutOff(Page page) {
    var cut = new AtomicInteger();
    page.route(
        "**/api/alliances/*/media/*",
        (Route route) -> {
          if (route.request().method().equals("PATCH") && cut.getAndIncrement() == 0) {
            route.abort("connectionreset");
          } else {
            route.resume();
          }
        });
    return cut;
  }

  /// The portal knows published versions by heart, so it has to be started anew to see another.
  private static void show(String id) {
    try (var database = new Database()) {
      database.sql.execute(
          "update learning.lesson set body = jsonb_build_object('de', (body ->> 'de') || ?, 'en', (body ->> 'en') || ?)"
              + " where id = '01900000-0000-7000-8000-0000000d0204'",
          "\n\n![Rundgang](media:" + id + ")\n",
          "\n\n![A tour](media:" + id + ")\n");
    }
    Portal.STACK.portal().stop();
    Portal.STACK.portal().start();
  }

  private static double seconds(Locator video) {
    return ((Number) video.evaluate("e => e.currentTime")).doubleValue();
  }

  private static int stored() {
    try (var database = new Database()) {
      return database
          .sql
          .fetchOptional(
              "select v.seconds from learning.video_place v join identity.person p on p.id = v.person_id"
                  + " where p.email = ?",
              LENA)
          .map(row -> row.get(0, Integer.class))
          .orElse(-1);
    }
  }
}
