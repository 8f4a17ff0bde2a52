package tandem.portal.learning.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.Routes;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.RetentionRule;
import tandem.portal.identity.SignIn;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.LessonId;
import tandem.portal.learning.ModuleId;
import tandem.portal.media.MediaId;
import tandem.portal.media.MediaWorld;
import tandem.portal.media.SampleMedia;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.ui.Reader;

/// A video in a lesson, and where a seller stopped watching it.
@PortalTest
@Transactional
class VideoServiceTest extends SpringBrowserlessTest {
  private static final String ANNA = "anna.brandt@kessler.example";
  private static final String LENA = "lena.hoffmann@nordwind.example";
  private static final UUID VERSION = UUID.randomUUID();
  private static final ModuleId MODULE = new ModuleId(UUID.randomUUID());
  private static final LessonId LESSON = new LessonId(UUID.randomUUID());

  @Autowired OwnerDb db;
  @Autowired WebApplicationContext web;
  @Autowired VideoService videos;
  @Autowired List<RetentionRule> rules;
  private MediaId video = new MediaId(UUID.randomUUID());

  @BeforeEach
  void a_video_in_the_library() throws Exception {
    var world = new MediaWorld(db, web);
    video = world.upload("Rundgang.webm", SampleMedia.matroska("webm"));
    world.captions(video, Locale.GERMAN, SampleMedia.CAPTIONS);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void each_goes_on_where_they_themselves_stopped() {
    SignIn.as(db, ANNA);
    videos.watch(video, 30);
    videos.watch(video, 83);
    SignIn.as(db, LENA);
    assertThat(videos.places()).isEmpty();
    videos.watch(video, 5);
    SignIn.as(db, ANNA);
    assertThat(videos.places()).containsOnlyKeys(video).containsValue(83);
  }

  @Test
  void who_has_seen_the_end_begins_anew() {
    SignIn.as(db, ANNA);
    videos.watch(video, 83);
    videos.watch(video, 0);
    assertThat(videos.places()).isEmpty();
  }

  @Test
  void a_video_of_another_alliance_is_not_there() {
    SignIn.as(db, "max.ott@halden.example");
    assertThatThrownBy(() -> videos.watch(video, 3)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_place_goes_with_the_file_and_with_its_time() {
    PersonId anna = SignIn.as(db, ANNA);
    videos.watch(video, 83);
    db.execute("update learning.video_place set watched_at = now() - interval '13 months'");
    var kessler = new CompanyId(UUID.fromString("01900000-0000-7000-8000-0000000c0001"));
    RetentionRule reading =
        rules.stream().filter(rule -> rule.kind().equals("reading")).findFirst().orElseThrow();
    Acting.as(
        Acting.Task.RETENTION,
        kessler,
        () ->
            ((RetentionRule.Batches) reading.work())
                .batch(kessler, OffsetDateTime.now().minusMonths(12), 10));
    assertThat(places(anna)).isZero();

    videos.watch(video, 83);
    db.execute("delete from media.file where id = ?", video.value());
    assertThat(places(anna)).isZero();
  }

  @Test
  void a_lesson_shows_the_video_and_goes_on_with_it() {
    module("Ein Rundgang:\n\n![](media:" + video + ")");
    SignIn.as(db, ANNA);
    videos.watch(video, 83);
    UI.getCurrent().setLocale(Locale.GERMAN);
    UI.getCurrent().navigate(LearningRoutes.lesson(MODULE, LESSON));
    assertThat(find(H1.class).all()).hasSize(1);
    var reader = find(Reader.class).single().getElement();
    assertThat(reader.getProperty("innerHTML"))
        .contains("<video controls", "srclang=\"de\"", "data-media=\"" + video + "\"");
    assertThat(reader.getPropertyRaw("videos").toString()).contains(video + "\":83");
  }

  /// One of its own: the portal knows the versions it has shown by heart.
  private void module(String body) {
    db.execute(
        "insert into learning.module (id, alliance_id, position) values (?, ?, 90)",
        MODULE.value(),
        Routes.ALLIANCE);
    db.execute(
        "insert into learning.module_version (id, module_id, number, state, title, summary, minutes,"
            + " pass_mark, published_at) values (?, ?, 1, 'PUBLISHED', '{\"de\":\"M\"}',"
            + " '{\"de\":\"M\"}', 5, 75, now())",
        VERSION,
        MODULE.value());
    db.execute(
        "insert into learning.lesson (id, module_version_id, position, part, title, body, minutes)"
            + " values (?, ?, 1, 'SENSE', '{\"de\":\"L\"}', jsonb_build_object('de', ?), 5)",
        LESSON.value(),
        VERSION,
        body);
  }

  private long places(PersonId person) {
    return db.fetchSingle(
            "select count(*) from learning.video_place where person_id = ?", person.value())
        .get(0, Long.class);
  }
}
