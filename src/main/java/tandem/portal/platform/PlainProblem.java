package tandem.portal.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/// What `PlainPage` is to a person, for a program: the status and one sentence in the caller's
/// language, as a problem detail (RFC 9457); to a company's directory in the form of SCIM (RFC
/// 7644, 3.12).
@Component
public class PlainProblem {
  private static final String SCIM_TYPE = "application/scim+json";
  private static final String SCIM_ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

  private final Json json;
  private final Texts texts;

  PlainProblem(Json json, Texts texts) {
    this.json = json;
    this.texts = texts;
  }

  /// @param key text key of the sentence
  public void write(
      HttpServletRequest request, HttpServletResponse response, int status, String key)
      throws IOException {
    String detail = texts.in(request.getLocale(), key);
    response.setStatus(status);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    if (isScim(request)) {
      response.setContentType(SCIM_TYPE);
      response
          .getWriter()
          .write(
              json.text(
                  Map.of(
                      "schemas", List.of(SCIM_ERROR),
                      "status", String.valueOf(status),
                      "detail", detail)));
    } else {
      ProblemDetail problem = ProblemDetail.forStatus(status);
      problem.setDetail(detail);
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getWriter().write(json.text(problem));
    }
  }

  private static boolean isScim(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return (failed instanceof String uri ? uri : request.getRequestURI())
        .startsWith(request.getContextPath() + "/scim/");
  }
}
