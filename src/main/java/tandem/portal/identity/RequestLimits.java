package tandem.portal.identity;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tandem.portal.platform.PlainPage;
import tandem.portal.platform.PlainProblem;

/// Refuses what is too much: floods of sign-ins, sendings, files and SCIM calls (429), bodies no
/// screen would send (413), and names that are not ours (421). A session or token gets
/// many times what a person or a system needs; an address up to a hundred times that, because a
/// whole company may stand behind one. Page views are not counted.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestLimits extends OncePerRequestFilter {
  private static final int MISDIRECTED = 421;
  private static final int TOO_MANY = 429;
  private static final int MOST_BUCKETS = 20_000;
  private static final long API_BYTES = 64 * 1024L;
  private static final long SCREEN_BYTES = 2 * 1024 * 1024L;

  /// @param own for a session or token, a minute
  /// @param address for an address, a minute
  private record Limit(String name, int own, int address) {}

  private static final Limit SIGN_IN = new Limit("sign-in", 30, 1200);
  private static final Limit API = new Limit("api", 60, 6000);
  private static final Limit FILES = new Limit("files", 20, 600);
  private static final Limit SCIM = new Limit("scim", 1200, 6000);

  private final String publicUrl;
  private final String host;
  private final PlainPage page;
  private final PlainProblem problem;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_BUCKETS;
        }
      };

  RequestLimits(
      @Value("${tandem.public-url}") String publicUrl, PlainPage page, PlainProblem problem) {
    this.publicUrl = publicUrl;
    this.page = page;
    this.problem = problem;
    this.host = URI.create(publicUrl).getHost();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    if (!path.equals("/health") && !host.equalsIgnoreCase(request.getServerName())) {
      page.write(request, response, MISDIRECTED, "error.host", publicUrl);
      return;
    }
    if (isTooLong(request, path)) {
      problem.write(
          request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "error.api.tooLong");
      return;
    }
    Limit limit = limit(path);
    long wait = limit == null ? 0 : secondsToWait(request, limit);
    if (wait > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
      if (limit == API) {
        problem.write(request, response, TOO_MANY, "error.api.tooMany");
      } else if (limit == SCIM) {
        response.setStatus(TOO_MANY);
      } else {
        page.write(request, response, TOO_MANY, "error.tooMany");
      }
      return;
    }
    chain.doFilter(request, response);
  }

  /// A body without a length could be of any: no browser sends one here.
  private static boolean isTooLong(HttpServletRequest request, String path) {
    boolean api = path.startsWith("/api/");
    if (!api && !"uidl".equals(queryOf(request))) {
      return false;
    }
    return request.getContentLengthLong() > (api ? API_BYTES : SCREEN_BYTES)
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  /// The kind of Vaadin request, read without touching the body.
  private static String queryOf(HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null && ("&" + query + "&").contains("&v-r=uidl&") ? "uidl" : "";
  }

  private static @Nullable Limit limit(String path) {
    if (path.startsWith("/oauth2/authorization/") || path.startsWith("/login/oauth2/")) {
      return SIGN_IN;
    }
    if (path.startsWith("/api/")) {
      return API;
    }
    if (path.startsWith("/scim/")) {
      return SCIM;
    }
    return path.endsWith(".csv") || path.endsWith(".xlsx") || path.endsWith(".pdf") ? FILES : null;
  }

  /// 0 when the request may pass.
  private long secondsToWait(HttpServletRequest request, Limit limit) {
    List<Bucket> asked = new ArrayList<>();
    synchronized (buckets) {
      asked.add(bucket(limit.name() + "@" + request.getRemoteAddr(), limit.address()));
      String own = own(request);
      if (!own.isEmpty()) {
        asked.add(bucket(limit.name() + "#" + own, limit.own()));
      }
    }
    for (Bucket bucket : asked) {
      var probe = bucket.tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        return 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
      }
    }
    return 0;
  }

  /// Session or bearer token as a digest: neither is to be found in a memory dump of this map.
  private static String own(HttpServletRequest request) {
    String session = request.getRequestedSessionId();
    String token = request.getHeader(HttpHeaders.AUTHORIZATION);
    String both = (session == null ? "" : session) + (token == null ? "" : token);
    return both.isEmpty()
        ? ""
        : UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private Bucket bucket(String key, int aMinute) {
    return buckets.computeIfAbsent(
        key,
        _ ->
            Bucket.builder()
                .addLimit(
                    limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .build());
  }
}
