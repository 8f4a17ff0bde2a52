package tandem.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tandem.portal.platform.PlainProblem;

/// Says no to a program: a status and a sentence instead of a way to the sign-in page. Whose
/// session has ended is told so (401), also when the forgery token went with it.
@Component
class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final PlainProblem problem;

  ApiRefusal(PlainProblem problem) {
    this.problem = problem;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    problem.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "error.api.signedOut");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
      problem.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "error.api.signedOut");
    } else {
      problem.write(request, response, HttpServletResponse.SC_FORBIDDEN, "error.api.denied");
    }
  }
}
