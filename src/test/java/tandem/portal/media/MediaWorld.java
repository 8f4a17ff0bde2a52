package tandem.portal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.Routes;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.SignIn;

/// Brings and fetches files as a browser does, whoever is signed in.
public final class MediaWorld {
  public static final String MANAGER = "miriam.vogt@kessler.example";
  static final String OTHER_SIDE = "oliver.grant@nordwind.example";
  static final String SELLER = "anna.brandt@kessler.example";
  static final String HR = "petra.lang@kessler.example";
  static final String OTHER_ALLIANCE = "rita.stein@halden.example";

  private final OwnerDb db;
  private final MockMvc http;
  private String who = MANAGER;

  public MediaWorld(OwnerDb db, WebApplicationContext web) {
    this.db = db;
    this.http =
        MockMvcBuilders.webAppContextSetup(web)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
  }

  MediaWorld as(String email) {
    who = email;
    return this;
  }

  /// A whole file, in one piece.
  public MediaId upload(String name, byte[] bytes) throws Exception {
    String id = begin(name, bytes.length);
    assertThat(piece(id, 0, bytes).getStatus()).isEqualTo(204);
    MockHttpServletResponse whole = whole(id, SampleMedia.digest(bytes));
    assertThat(whole.getStatus()).as(words(whole)).isEqualTo(200);
    return new MediaId(UUID.fromString(JsonPath.read(whole.getContentAsString(), "$.id")));
  }

  /// @return the id of the upload
  String begin(String name, long bytes) throws Exception {
    MockHttpServletResponse begun = announce(name, bytes);
    assertThat(begun.getStatus()).as(words(begun)).isEqualTo(201);
    return JsonPath.read(begun.getContentAsString(), "$.id");
  }

  MockHttpServletResponse announce(String name, long bytes) throws Exception {
    return perform(
        MockMvcRequestBuilders.post(uploads())
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                "{\"name\":\"%s\",\"bytes\":%d,\"fingerprint\":\"%s 1\"}"
                    .formatted(quoted(name), bytes, quoted(name))));
  }

  private static String quoted(String name) {
    return name.replace("\"", "\\\"");
  }

  MockHttpServletResponse piece(String upload, long offset, byte[] bytes) throws Exception {
    return perform(
        MockMvcRequestBuilders.patch(uploads() + "/" + upload)
            .contentType("application/offset+octet-stream")
            .header("Upload-Offset", offset)
            .content(bytes));
  }

  MockHttpServletResponse state(String upload) throws Exception {
    return perform(MockMvcRequestBuilders.head(uploads() + "/" + upload));
  }

  MockHttpServletResponse whole(String upload, String digest) throws Exception {
    return perform(
        MockMvcRequestBuilders.post(uploads() + "/" + upload + "/whole")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"digest\":\"%s\"}".formatted(digest)));
  }

  public MockHttpServletResponse captions(MediaId video, Locale language, String text)
      throws Exception {
    return perform(
        MockMvcRequestBuilders.post(
                "/" + MediaRoutes.captionUpload(Routes.ALLIANCE, video, language.getLanguage()))
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .content(text.getBytes(StandardCharsets.UTF_8)));
  }

  MockHttpServletResponse get(String path, String... headers) throws Exception {
    return fetch(HttpMethod.GET, path, headers);
  }

  MockHttpServletResponse fetch(HttpMethod method, String path, String... headers)
      throws Exception {
    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, "/" + path);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return perform(request);
  }

  private static String uploads() {
    return "/" + MediaRoutes.uploads(Routes.ALLIANCE);
  }

  private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
    PersonId person = SignIn.as(db, who);
    SignIn.out();
    MockHttpServletResponse answer =
        http.perform(
                request
                    .locale(Locale.GERMAN)
                    .with(csrf())
                    .with(authentication(SignIn.authentication(person))))
            .andReturn()
            .getResponse();
    SignIn.as(person);
    return answer;
  }

  static String words(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
