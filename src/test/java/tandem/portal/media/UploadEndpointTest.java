package tandem.portal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.Routes;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.RetentionRule;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.media.ReleasedMedia;
import tandem.portal.media.store.MediaStore;
import tandem.portal.media.store.StoreRules;
import tandem.portal.platform.ConflictException;
import tandem.portal.platform.Localized;

/// Files on their way, through the doors the browser uses.
@PortalTest
@Transactional
class UploadEndpointTest {
  private static final AllianceId ALLIANCE = new AllianceId(Routes.ALLIANCE);
  private static final byte[] PICTURE = SampleMedia.picture("png");

  @Autowired OwnerDb db;
  @Autowired WebApplicationContext web;
  @Autowired MediaLibraryService library;
  @Autowired UploadFolder folder;
  @Autowired MediaStore store;
  @Autowired ReleasedMedia released;
  @Autowired StoreRules rules;
  @Autowired List<RetentionRule> kept;
  private MediaWorld world;

  @BeforeEach
  void a_partner_manager() {
    world = new MediaWorld(db, web);
    SignIn.as(db, MediaWorld.MANAGER);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_file_comes_in_pieces_and_is_in_the_library_of_both_sides() throws Exception {
    String id = world.begin("Ofen.png", PICTURE.length);
    MockHttpServletResponse first = world.piece(id, 0, Arrays.copyOf(PICTURE, 50));
    assertThat(first.getStatus()).isEqualTo(204);
    assertThat(first.getHeader("Upload-Offset")).isEqualTo("50");
    world.piece(id, 50, Arrays.copyOfRange(PICTURE, 50, PICTURE.length));
    assertThat(world.whole(id, SampleMedia.digest(PICTURE)).getStatus()).isEqualTo(200);

    SignIn.as(db, MediaWorld.OTHER_SIDE);
    MediaFile file = library.list(ALLIANCE).getFirst();
    assertThat(file.id().toString()).isEqualTo(id);
    assertThat(file.name()).isEqualTo("Ofen.png");
    assertThat(file.type()).isEqualTo(MediaType.PNG);
    assertThat(file.bytes()).isEqualTo(PICTURE.length);
    assertThat(file.size()).isEqualTo(new MediaFile.Size(64, 48));
    assertThat(file.lacks()).containsExactly(MediaFile.Lack.ALTERNATIVE);
    assertThat(folder.file(new UploadId(UUID.fromString(id)))).doesNotExist();
    assertThat(db.fetchValue("select count(*) from media.upload")).isEqualTo(0L);
  }

  @Test
  void nobody_but_the_portal_reads_a_file_on_its_way_or_in_the_library() throws Exception {
    String id = world.begin("Ofen.png", PICTURE.length);
    world.piece(id, 0, Arrays.copyOf(PICTURE, 70));
    assertThat(rights(folder.file(new UploadId(UUID.fromString(id))))).isEqualTo("rw-------");
    world.piece(id, 70, Arrays.copyOfRange(PICTURE, 70, PICTURE.length));
    world.whole(id, SampleMedia.digest(PICTURE));
    try (var files = Files.walk(rules.dir())) {
      assertThat(files.filter(file -> file.endsWith(id)))
          .singleElement()
          .satisfies(file -> assertThat(rights(file)).isEqualTo("rw-------"));
    }
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void what_broke_off_goes_on_where_it_stopped_when_the_same_file_is_chosen_again()
      throws Exception {
    String id = world.begin("Ofen.png", PICTURE.length);
    world.piece(id, 0, Arrays.copyOf(PICTURE, 70));

    MockHttpServletResponse again = world.announce("Ofen.png", PICTURE.length);
    assertThat((String) JsonPath.read(again.getContentAsString(), "$.id")).isEqualTo(id);
    assertThat((int) JsonPath.read(again.getContentAsString(), "$.offset")).isEqualTo(70);
    assertThat(world.state(id).getHeader("Upload-Offset")).isEqualTo("70");
    assertThat(world.state(id).getHeader("Upload-Length")).isEqualTo("" + PICTURE.length);

    world.piece(id, 70, Arrays.copyOfRange(PICTURE, 70, PICTURE.length));
    assertThat(world.whole(id, SampleMedia.digest(PICTURE)).getStatus()).isEqualTo(200);
  }

  @Test
  void a_piece_in_the_wrong_place_changes_nothing() throws Exception {
    String id = world.begin("Ofen.png", PICTURE.length);
    world.piece(id, 0, Arrays.copyOf(PICTURE, 70));
    assertThat(world.piece(id, 60, new byte[20]).getStatus()).isEqualTo(409);
    assertThat(world.state(id).getHeader("Upload-Offset")).isEqualTo("70");
  }

  @Test
  void more_than_was_announced_is_refused() throws Exception {
    String id = world.begin("Ofen.png", 100);
    assertThat(world.piece(id, 0, new byte[101]).getStatus()).isEqualTo(422);
    assertThat(folder.received(new UploadId(UUID.fromString(id)))).isLessThanOrEqualTo(100);
  }

  @Test
  void a_file_whose_end_is_missing_is_not_taken() throws Exception {
    String id = world.begin("Ofen.png", PICTURE.length);
    world.piece(id, 0, Arrays.copyOf(PICTURE, 70));
    MockHttpServletResponse cut = world.whole(id, SampleMedia.digest(PICTURE));
    assertThat(cut.getStatus()).isEqualTo(422);
    assertThat(MediaWorld.words(cut)).contains("Das Ende der Datei fehlt noch.");
  }

  @Test
  void a_file_that_is_another_than_was_sent_is_not_taken() throws Exception {
    String id = world.begin("Ofen.png", PICTURE.length);
    world.piece(id, 0, PICTURE);
    MockHttpServletResponse damaged = world.whole(id, SampleMedia.digest(SampleMedia.pdf()));
    assertThat(damaged.getStatus()).isEqualTo(422);
    assertThat(MediaWorld.words(damaged)).contains("nicht die Datei, die Sie gewählt haben");
    assertThat(folder.file(new UploadId(UUID.fromString(id)))).doesNotExist();
  }

  @Test
  void what_it_is_called_does_not_make_it_a_picture() throws Exception {
    byte[] page =
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
            .getBytes(StandardCharsets.UTF_8);
    String id = world.begin("Ofen.png", page.length);
    world.piece(id, 0, page);
    MockHttpServletResponse refused = world.whole(id, SampleMedia.digest(page));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(MediaWorld.words(refused)).contains("Diese Art von Datei wird nicht angenommen");
    assertThat(library.list(ALLIANCE)).noneMatch(file -> file.id().toString().equals(id));
    assertThat(world.state(id).getStatus()).isEqualTo(404);
  }

  @Test
  void what_is_empty_or_too_large_is_refused_before_it_is_sent() throws Exception {
    assertThat(MediaWorld.words(world.announce("a.png", 0))).contains("Diese Datei ist leer.");
    MockHttpServletResponse large = world.announce("a.mp4", 2_000_000_000);
    assertThat(large.getStatus()).isEqualTo(422);
    assertThat(MediaWorld.words(large)).contains("zu groß: Höchstens 1.024 MB");
  }

  @Test
  void an_alliance_has_so_much_room_and_no_more() throws Exception {
    db.execute(
        "insert into media.file (alliance_id, type, name, bytes, digest, uploaded_at)"
            + " values (?, 'MP4', 'long.mp4', 5000000000, decode(repeat('00', 32), 'hex'), now())",
        Routes.ALLIANCE);
    MockHttpServletResponse full = world.announce("a.mp4", 900_000_000);
    assertThat(full.getStatus()).isEqualTo(422);
    assertThat(MediaWorld.words(full)).contains("kein Platz mehr", "von 5.120 MB");
    assertThat(world.announce("a.mp4", 200_000_000).getStatus()).isEqualTo(201);
    assertThat(world.announce("b.mp4", 200_000_000).getStatus())
        .as("what is on its way counts too")
        .isEqualTo(422);
  }

  @Test
  void of_half_sent_files_only_the_latest_stay() throws Exception {
    String first = world.begin("0.png", 100);
    world.piece(first, 0, new byte[10]);
    db.execute("update media.upload set touched_at = touched_at - interval '1 hour'");
    for (int i = 1; i <= 5; i++) {
      world.begin(i + ".png", 100);
    }
    assertThat(world.state(first).getStatus()).isEqualTo(404);
    assertThat(folder.file(new UploadId(UUID.fromString(first)))).doesNotExist();
  }

  @Test
  void a_file_on_its_way_is_its_bringers_own() throws Exception {
    String id = world.begin("Ofen.png", PICTURE.length);
    assertThat(world.as(MediaWorld.OTHER_SIDE).state(id).getStatus()).isEqualTo(404);
    assertThat(world.piece(id, 0, PICTURE).getStatus()).isEqualTo(404);
  }

  @Test
  void nobody_but_partner_managers_of_the_alliance_brings_files() throws Exception {
    assertThat(world.as(MediaWorld.SELLER).announce("a.png", 9).getStatus()).isEqualTo(403);
    assertThat(world.as(MediaWorld.HR).announce("a.png", 9).getStatus()).isEqualTo(403);
    assertThat(world.as(MediaWorld.OTHER_ALLIANCE).announce("a.png", 9).getStatus()).isEqualTo(404);
  }

  @Test
  void half_files_nobody_has_added_to_for_a_day_are_swept() throws Exception {
    var old = new UploadId(UUID.fromString(world.begin("alt.png", 100)));
    var fresh = new UploadId(UUID.fromString(world.begin("neu.png", 100)));
    world.piece(old.toString(), 0, new byte[10]);
    world.piece(fresh.toString(), 0, new byte[10]);
    Files.setLastModifiedTime(
        folder.file(old), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
    folder.sweep();
    assertThat(folder.file(old)).doesNotExist();
    assertThat(folder.received(fresh)).isEqualTo(10);
    assertThat(world.state(old.toString()).getHeader("Upload-Offset")).isEqualTo("0");
  }

  @Test
  void what_is_deleted_is_left_over_until_the_store_has_let_go_of_it() throws Exception {
    MediaId file = world.upload("Ofen.png", PICTURE);
    library.delete(ALLIANCE, file);
    assertThat(library.list(ALLIANCE)).noneMatch(each -> each.id().equals(file));
    assertThat(left(file)).isEqualTo(1L);
    db.execute("update media.leftover set since = now() - interval '2 days'");
    forget();
    assertThat(left(file)).isZero();
    assertThatThrownBy(() -> store.open(file.value(), 0, 1).close())
        .isInstanceOf(FileNotFoundException.class);
  }

  @Test
  void who_has_begun_something_is_forgotten_after_a_day() throws Exception {
    world.begin("alt.png", 100);
    db.execute("update media.upload set touched_at = now() - interval '2 days'");
    world.begin("neu.png", 100);
    assertThat(forget()).isEqualTo(1);
    assertThat(db.fetchValue("select name from media.upload")).isEqualTo("neu.png");
  }

  private long left(MediaId file) {
    return db.fetchSingle("select count(*) from media.leftover where id = ?", file.value())
        .get(0, Long.class);
  }

  private int forget() {
    var kessler = new CompanyId(UUID.fromString("01900000-0000-7000-8000-0000000c0001"));
    RetentionRule rule =
        kept.stream().filter(each -> each.kind().equals("half-uploads")).findFirst().orElseThrow();
    return Acting.as(
        Acting.Task.RETENTION,
        kessler,
        () ->
            ((RetentionRule.Batches) rule.work())
                .batch(kessler, OffsetDateTime.now().minusDays(1), 100));
  }

  @Test
  void what_a_lesson_shows_is_not_deleted() throws Exception {
    MediaId file = world.upload("Ofen.png", PICTURE);
    db.execute(
        "update learning.lesson set body = jsonb_build_object('de', ?) where position = 1"
            + " and module_version_id = '01900000-0000-7000-8000-0000000d0101'",
        "Sehen Sie:\n\n![](media:" + file + ")");
    assertThat(library.uses(ALLIANCE)).containsKey(file);
    assertThatThrownBy(() -> library.delete(ALLIANCE, file))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.textKey()).isEqualTo("media.delete.used"));
  }

  @Test
  void captions_are_web_vtt_of_a_video() throws Exception {
    MediaId video = world.upload("Rundgang.webm", SampleMedia.matroska("webm"));
    assertThat(library.faults(ALLIANCE, List.of("![](media:" + video + ")")))
        .extracting(MediaFault::lack)
        .containsExactly(MediaFile.Lack.CAPTIONS);
    assertThat(world.captions(video, Locale.GERMAN, "1\n00:00 --> 00:01\nx").getStatus())
        .isEqualTo(422);
    assertThat(world.captions(video, Locale.GERMAN, SampleMedia.CAPTIONS).getStatus())
        .isEqualTo(202);
    assertThat(library.faults(ALLIANCE, List.of("![](media:" + video + ")"))).isEmpty();
    assertThat(world.as(MediaWorld.SELLER).get(MediaRoutes.captions(video, "de")).getContentType())
        .isEqualTo("text/vtt;charset=UTF-8");

    MediaId picture = world.as(MediaWorld.MANAGER).upload("Ofen.png", PICTURE);
    assertThat(MediaWorld.words(world.captions(picture, Locale.GERMAN, SampleMedia.CAPTIONS)))
        .contains("Untertitel gibt es nur zu Videos.");
  }

  @Test
  void a_lesson_that_shows_something_unfit_is_not_released() throws Exception {
    MediaId picture = world.upload("Ofen.png", PICTURE);
    String shown = "![](media:" + picture + ")";
    List<Localized> body = List.of(Localized.of(shown, shown));
    assertThatThrownBy(() -> released.requireFit(ALLIANCE, body))
        .isInstanceOf(ConflictException.class);
    library.describe(ALLIANCE, picture, Localized.of("Ein Ofen", "A furnace"), false);
    released.requireFit(ALLIANCE, body);
    assertThatThrownBy(
            () ->
                released.requireFit(
                    ALLIANCE, List.of(Localized.of("![](media:" + UUID.randomUUID() + ")", ""))))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void what_a_draft_shows_is_not_deleted() throws Exception {
    MediaId picture = world.upload("Ofen.png", PICTURE);
    db.execute(
        "insert into learning.module_draft (alliance_id, module_id, content, edited_by, edited_at)"
            + " select ?, uuidv7(), jsonb_build_object('title', jsonb_build_object('de', 'Öfen'),"
            + " 'lessons', ?), id, now() from identity.person where email = ?",
        Routes.ALLIANCE,
        "![](media:" + picture + ")",
        MediaWorld.MANAGER);
    assertThat(library.uses(ALLIANCE).get(picture))
        .extracting(title -> title.in(Locale.GERMAN))
        .containsExactly("Öfen");
  }

  @Test
  void a_text_may_show_only_what_the_alliance_has() {
    var nothing = new MediaId(UUID.randomUUID());
    assertThat(library.faults(ALLIANCE, List.of("![](media:" + nothing + ")")))
        .containsExactly(new MediaFault(nothing, null, null));
  }
}
