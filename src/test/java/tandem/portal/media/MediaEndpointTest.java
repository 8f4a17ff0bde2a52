package tandem.portal.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.identity.SignIn;

@PortalTest
@Transactional
class MediaEndpointTest {
  private static final byte[] VIDEO = SampleMedia.matroska("webm");

  @Autowired OwnerDb db;
  @Autowired WebApplicationContext web;
  private MediaWorld world;
  private String path = "";

  @BeforeEach
  void a_video() throws Exception {
    world = new MediaWorld(db, web);
    path = MediaRoutes.file(world.upload("Rundgang \"1\".webm", VIDEO));
    world.as(MediaWorld.SELLER);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_seller_gets_the_whole_with_what_the_browser_needs_to_know() throws Exception {
    MockHttpServletResponse whole = world.get(path);
    assertThat(whole.getStatus()).isEqualTo(200);
    assertThat(whole.getContentAsByteArray()).isEqualTo(VIDEO);
    assertThat(whole.getContentType()).isEqualTo("video/webm");
    assertThat(whole.getHeader("Content-Length")).isEqualTo("" + VIDEO.length);
    assertThat(whole.getHeader("Accept-Ranges")).isEqualTo("bytes");
    assertThat(whole.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(whole.getHeader("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(whole.getHeader("Content-Disposition"))
        .startsWith("inline")
        .contains("Rundgang")
        .doesNotContain("\"1\"");
    assertThat(whole.getHeader("ETag")).matches("\"[0-9a-f]{64}\"");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9,0,9",
    "bytes=100-,100,299",
    "bytes=-20,280,299",
    "bytes=290-9999,290,299",
    "bytes=299-299,299,299"
  })
  void a_range_is_that_part(String range, int from, int to) throws Exception {
    MockHttpServletResponse part = world.get(path, "Range", range);
    assertThat(part.getStatus()).isEqualTo(206);
    assertThat(part.getHeader("Content-Range")).isEqualTo("bytes " + from + "-" + to + "/300");
    assertThat(part.getHeader("Content-Length")).isEqualTo("" + (to - from + 1));
    assertThat(part.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(VIDEO, from, to + 1));
  }

  @ParameterizedTest
  @CsvSource({"bytes=300-", "bytes=5-2", "bytes=x-"})
  void a_range_that_is_not_there_is_said_so(String range) throws Exception {
    MockHttpServletResponse nothing = world.get(path, "Range", range);
    assertThat(nothing.getStatus()).isEqualTo(416);
    assertThat(nothing.getHeader("Content-Range")).isEqualTo("bytes */300");
  }

  @Test
  void several_ranges_at_once_are_the_whole() throws Exception {
    assertThat(world.get(path, "Range", "bytes=0-1,5-6").getStatus()).isEqualTo(200);
    assertThat(world.get(path, "Range", "lines=0-1").getStatus()).isEqualTo(200);
  }

  @Test
  void a_range_of_what_the_browser_does_not_know_is_the_whole() throws Exception {
    String tag = Objects.requireNonNull(world.get(path).getHeader("ETag"));
    assertThat(world.get(path, "Range", "bytes=0-9", "If-Range", tag).getStatus()).isEqualTo(206);
    assertThat(world.get(path, "Range", "bytes=0-9", "If-Range", "\"old\"").getStatus())
        .isEqualTo(200);
  }

  @Test
  void what_the_browser_has_is_not_sent_again() throws Exception {
    String tag = Objects.requireNonNull(world.get(path).getHeader("ETag"));
    MockHttpServletResponse known = world.get(path, "If-None-Match", tag);
    assertThat(known.getStatus()).isEqualTo(304);
    assertThat(known.getContentAsByteArray()).isEmpty();
  }

  @Test
  void the_head_alone_has_no_body() throws Exception {
    MockHttpServletResponse head = world.fetch(HttpMethod.HEAD, path);
    assertThat(head.getStatus()).isEqualTo(200);
    assertThat(head.getHeader("Content-Length")).isEqualTo("300");
    assertThat(head.getContentAsByteArray()).isEmpty();
  }

  @Test
  void only_members_of_the_alliance_get_it() throws Exception {
    assertThat(world.as(MediaWorld.OTHER_SIDE).get(path).getStatus()).isEqualTo(200);
    assertThat(world.as(MediaWorld.OTHER_ALLIANCE).get(path).getStatus()).isEqualTo(404);
    assertThat(world.as(MediaWorld.HR).get(path).getStatus()).isEqualTo(403);
    assertThat(world.as(MediaWorld.SELLER).get("media/x").getStatus()).isEqualTo(404);
  }

  @Test
  void a_row_without_bytes_is_not_there() throws Exception {
    db.execute("update media.file set id = gen_random_uuid() where name like 'Rundgang%'");
    String lost =
        "media/"
            + db.fetchValue("select id from media.file where name like 'Rundgang%'").toString();
    assertThat(world.get(lost).getStatus()).isEqualTo(404);
  }
}
