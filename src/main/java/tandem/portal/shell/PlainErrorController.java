package tandem.portal.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.portal.platform.PlainPage;
import tandem.portal.platform.PlainProblem;

/// Whatever fails outside a view (a file, an endpoint, the sign-in) still ends on a page in plain
/// words, for a program on a problem detail, and never on a stack trace.
@RestController
class PlainErrorController implements ErrorController {
  private static final List<String> OF_PROGRAMS = List.of("/api/", "/scim/");

  private final PlainPage page;
  private final PlainProblem problem;

  PlainErrorController(PlainPage page, PlainProblem problem) {
    this.page = page;
    this.problem = problem;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean databaseAway = isDatabaseAway(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    int status =
        databaseAway
            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
            : request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
    if (isOfProgram(request)) {
      problem.write(request, response, status, sentence(status));
    } else {
      page.write(request, response, status, words(status));
    }
  }

  private static boolean isOfProgram(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        && OF_PROGRAMS.stream().anyMatch(path -> asked.startsWith(request.getContextPath() + path));
  }

  private static String words(int status) {
    return switch (status) {
      case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "error.database";
      default -> isOurs(status) ? "error.internal" : "error.notFound";
    };
  }

  private static String sentence(int status) {
    return switch (status) {
      case HttpServletResponse.SC_NOT_FOUND -> "error.api.notFound";
      case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "error.api.method";
      case HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE -> "error.api.type";
      case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "error.database.text";
      default -> isOurs(status) ? "error.api.internal" : "error.api.unreadable";
    };
  }

  private static boolean isOurs(int status) {
    return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  private static boolean isDatabaseAway(Object failure) {
    for (Object cause = failure; cause instanceof Throwable thrown; cause = thrown.getCause()) {
      if (cause instanceof DataAccessException || cause instanceof TransactionException) {
        return true;
      }
    }
    return false;
  }
}
