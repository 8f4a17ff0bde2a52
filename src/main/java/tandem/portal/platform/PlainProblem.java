package tandem.portal.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/// What `PlainPage` is to a person, for a program: the status and one sentence in the caller's
/// language, as a problem detail (RFC 9457).
@Component
public class PlainProblem {
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
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setDetail(texts.in(request.getLocale(), key));
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(json.text(problem));
  }
}
