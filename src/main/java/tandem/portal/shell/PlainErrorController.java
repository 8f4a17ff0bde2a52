package tandem.portal.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.portal.platform.PlainPage;

/// Whatever fails outside a view (a file, an endpoint, the sign-in) still ends on a page in plain
/// words,
/// and never on a stack trace.
@RestController
class PlainErrorController implements ErrorController {
  private final PlainPage page;

  PlainErrorController(PlainPage page) {
    this.page = page;
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
    page.write(
        request,
        response,
        status,
        databaseAway
            ? "error.database"
            : status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? "error.notFound"
                : "error.internal");
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
