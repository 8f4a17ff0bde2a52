package tandem.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/// The path of a request as the server behind the filters understands it, decoded and without
/// parameters: whoever decides by the raw address decides about another one.
final class RequestPath {
  private RequestPath() {}

  static String of(HttpServletRequest request) {
    return Objects.toString(request.getServletPath(), "")
        + Objects.toString(request.getPathInfo(), "");
  }
}
