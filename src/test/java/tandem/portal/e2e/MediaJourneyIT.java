package tandem.portal.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.portal.e2e.LearningJourneyIT.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
