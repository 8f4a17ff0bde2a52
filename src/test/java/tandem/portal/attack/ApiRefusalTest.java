package tandem.portal.attack;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.Routes;
import tandem.portal.identity.SignIn;

/// A program is refused with a status and a problem detail, never with a page. The container's
/// part, handing a refused request to `/error`, is played here; `FaultsIT` asks a real one.
@PortalTest
@Transactional
class ApiRefusalTest {
  @Autowired WebApplicationContext web;
  @Autowired OwnerDb db;
  private MockMvc portal;
  private String sending;

  @BeforeEach
  void connect() {
    portal = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    sending = "/api/" + Routes.path("surveys/:wave", db) + "/responses";
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
  void a_method_the_address_does_not_have(String method) throws Exception {
    refused(request(HttpMethod.valueOf(method), sending), 405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data", "image/svg+xml"})
  void a_body_of_a_type_it_does_not_take(String type) throws Exception {
    refused(post(sending).contentType(type).content("{}"), 415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/api/surveys", "/api/passwd.txt"})
  void an_address_that_is_not_there(String path) throws Exception {
    refused(get(path), 404);
  }

  @Test
  void a_database_that_is_away_is_said_as_such() throws Exception {
    handed(503, new DataAccessResourceFailureException("down")).andExpect(status().is(503));
  }

  @Test
  void a_fault_of_ours_tells_nothing_of_its_kind() throws Exception {
    handed(500, new IllegalStateException("secret detail"))
        .andExpect(status().is(500))
        .andExpect(
            jsonPath("$.detail")
                .value(
                    "That was our fault, and we have recorded it. Please try again in a moment."));
  }

  private void refused(MockHttpServletRequestBuilder builder, int expected) throws Exception {
    var seller = SignIn.authentication(SignIn.as(db, "anna.brandt@kessler.example"));
    var result =
        portal
            .perform(builder.with(csrf()).with(authentication(seller)))
            .andExpect(status().is(expected))
            .andReturn();
    handed(expected, result.getResolvedException()).andExpect(status().is(expected));
  }

  private ResultActions handed(int status, Exception failure) throws Exception {
    var error =
        get("/error")
            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
            .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, sending)
            .with(ApiRefusalTest::dispatched);
    if (failure != null) {
      error.requestAttr(RequestDispatcher.ERROR_EXCEPTION, failure);
    }
    return portal
        .perform(error)
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.status").value(status))
        .andExpect(jsonPath("$.detail").value(not(emptyString())));
  }

  private static MockHttpServletRequest dispatched(MockHttpServletRequest request) {
    request.setDispatcherType(DispatcherType.ERROR);
    return request;
  }
}
