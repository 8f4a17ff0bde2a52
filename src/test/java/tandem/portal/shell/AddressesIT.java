package tandem.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.portal.Browser;
import tandem.portal.LivePortalTest;
import tandem.portal.OwnerDb;

/// Who serves which address, over the wire and once there is a page to serve: a handler that takes
/// one too many leaves people before a page that says there is nothing, and no test of a view
/// notices.
@LivePortalTest
class AddressesIT {
  @LocalServerPort int port;
  @Autowired OwnerDb db;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/learn", "/insight", "/account/data"})
  void a_screen_is_vaadins(String path) throws IOException {
    var answer = seller().get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("id=\"outlet\"");
  }

  @Test
  void the_script_of_the_answer_page_comes_packed_and_may_be_kept() throws IOException {
    var answer = seller().get("/elements/tandem-survey.js", "Accept-Encoding: gzip");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Encoding")).contains("gzip");
    assertThat(answer.header("Cache-Control").orElse("")).contains("max-age=3600");
    assertThat(seller().get("/elements/nothing.js").status()).isEqualTo(404);
  }

  @Test
  void styles_and_icons_are_where_pages_look_for_them() throws IOException {
    for (String path : new String[] {"/styles/tandem.css", "/icons/tandem.svg"}) {
      assertThat(new Browser(port).get(path).status()).as(path).isEqualTo(200);
    }
  }

  private Browser seller() {
    return new Browser(
        port,
        db.fetchSingle("select id from identity.person where email = 'anna.brandt@kessler.example'")
            .get(0, UUID.class));
  }
}
