package tandem.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tandem.portal.identity.SignIn;

/// Walks every view and endpoint as every persona and compares what happens with
/// `docs/access-matrix.csv`.
/// A route or an endpoint without a line there fails.
///
/// All ids are those of the alliance Kessler × Nordwind, so the Halden columns are “another
/// company,
/// another alliance”. Views: `shown` or `hidden` (which looks like “not found”); without a sign-in,
/// `sign-in`. Endpoints: the HTTP status.
@PortalTest
@Transactional
class AccessMatrixTest extends SpringBrowserlessTest {
  private static final Path MATRIX = Path.of("docs/access-matrix.csv");
  /// What happened, in the matrix's own form, to compare line by line.
  private static final Path FOUND = Path.of("target/access-matrix-found.csv");

  private static final String NOBODY = "nobody";

  @Autowired OwnerDb db;
  @Autowired WebApplicationContext web;
  @Autowired RequestMappingHandlerMapping endpoints;
  private MockMvc http;

  @BeforeEach
  void connect() {
    http =
        MockMvcBuilders.webAppContextSetup(web)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
  }

  @Test
  void every_view_and_endpoint_has_a_line() throws IOException {
    var walked = new ArrayList<String>();
    Routes.templates().forEach(template -> walked.add("VIEW /" + template));
    endpoints
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              for (String pattern : mapping.getPatternValues()) {
                String method =
                    mapping.getMethodsCondition().getMethods().stream()
                        .findFirst()
                        .map(Enum::name)
                        .orElse("ANY");
                walked.add(method + " " + pattern);
              }
            });
    assertThat(read().stream().map(line -> line.get("route")).toList())
        .containsExactlyInAnyOrderElementsOf(walked);
  }

  @Test
  void everybody_reaches_what_the_matrix_says_and_nothing_else() throws Exception {
    var expected = new TreeMap<String, String>();
    var actual = new TreeMap<String, String>();
    var found = new StringBuilder();
    for (CSVRecord line : read()) {
      found.append(line.get("route"));
      for (String persona : personas(line)) {
        String cell = line.get("route") + " as " + persona;
        expected.put(cell, line.get(persona));
        actual.put(cell, outcome(line.get("route"), persona));
        found.append(',').append(actual.get(cell));
      }
      found.append('\n');
    }
    Files.writeString(FOUND, found);
    assertThat(actual).isEqualTo(expected);
  }

  private String outcome(String route, String persona) throws Exception {
    String method = route.substring(0, route.indexOf(' '));
    String path =
        Routes.path(route.substring(route.indexOf('/') + 1).replaceAll("\\{(\\w+)}", ":$1"), db);
    if (!method.equals("VIEW")) {
      return String.valueOf(
          status(HttpMethod.valueOf(method.replace("ANY", "GET")), "/" + path, persona));
    }
    if (persona.equals(NOBODY)) {
      return status(HttpMethod.GET, "/" + path, persona) == 302 ? "sign-in" : "shown";
    }
    SignIn.as(db, persona);
    UI.getCurrent().navigate(path);
    return getCurrentView() instanceof HasErrorParameter ? "hidden" : "shown";
  }

  private int status(HttpMethod method, String path, String persona) throws Exception {
    SignIn.out();
    var request =
        MockMvcRequestBuilders.request(method, path)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"answers\":{}}")
            .with(csrf());
    if (!persona.equals(NOBODY)) {
      request.with(authentication(SignIn.authentication(SignIn.as(db, persona))));
    }
    return http.perform(request).andReturn().getResponse().getStatus();
  }

  private static List<String> personas(CSVRecord line) {
    return line.getParser().getHeaderNames().stream()
        .filter(name -> !name.equals("route"))
        .toList();
  }

  private static List<CSVRecord> read() throws IOException {
    try (Reader reader = Files.newBufferedReader(MATRIX)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }
}
