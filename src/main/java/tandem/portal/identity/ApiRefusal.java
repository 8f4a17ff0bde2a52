package tandem.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tandem.portal.platform.Json;
import tandem.portal.platform.Texts;

/// Says no to a program: a status and a sentence instead of a way to the sign-in page. Whose
/// session
/// has ended is told so (401), also when the forgery token went with it.
@Component
class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final Json json;
  private final Texts texts;

  ApiRefusal(Json json, Texts texts) {
    this.json = json;
    this.texts = texts;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "error.api.signedOut");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
      write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "error.api.signedOut");
    } else {
      write(request, response, HttpServletResponse.SC_FORBIDDEN, "error.api.denied");
    }
  }

  void write(HttpServletRequest request, HttpServletResponse response, int status, String key)
      throws IOException {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setDetail(texts.in(request.getLocale(), key));
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(json.text(problem));
  }
}
