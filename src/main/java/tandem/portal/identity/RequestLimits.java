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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tandem.portal.platform.PlainPage;
import tandem.portal.platform.PlainProblem;

/// Refuses what is too much: floods of sign-ins, sendings, files, pages, messages of screens and
/// SCIM calls (429), bodies no screen would send (413), and names that are not ours (421). A
/// session or token gets many times what a person or a system needs; an address up to a hundred
/// times that, because a whole company may stand behind one. Whoever comes without a session is
/// given one, so these are counted for all addresses together as well: what sessions nobody has
/// signed in to can hold of the memory stays bounded.
///
/// Paths are read as the server behind reads them, decoded: `/%61pi/` is `/api/` here too.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RequestLimits extends OncePerRequestFilter {
  private static final int MISDIRECTED = 421;
  private static final int TOO_MANY = 429;
  private static final int MOST_BUCKETS = 20_000;
  private static final long API_BYTES = 64 * 1024L;
  private static final long SCREEN_BYTES = 2 * 1024 * 1024L;
  private static final long UPLOAD_BYTES = 20_000_000L;
  private static final Pattern UPLOADS =
      Pattern.compile("/api/(?:people/imports|alliances/[^/]+/(?:questions|instruments))");
  /// Of large files, in pieces of 8 MB and a little.
  private static final Pattern PIECES = Pattern.compile("/api/alliances/[^/]+/media(?:/.*)?");
  private static final Pattern SENDINGS = Pattern.compile("/api/surveys/[^/]+/responses");
  private static final Pattern UNCOUNTED =
      Pattern.compile("/(?:health|favicon\\.ico|(?:styles|icons|VAADIN/build|VAADIN/static)/.*)");

  private static final Pattern FILE = Pattern.compile(".*\\.(?:csv|xlsx|pdf|json|jwt|zip|lss)");

  /// @param own for a session or token, a minute
  /// @param address for an address, a minute
  private record Limit(String name, int own, int address) {}

  private static final Limit SIGN_IN = new Limit("sign-in", 30, 1200);
  private static final Limit API = new Limit("api", 60, 6000);
  private static final Limit FILES = new Limit("files", 20, 600);
  /// A gigabyte is 120 pieces.
  private static final Limit MEDIA = new Limit("media", 600, 6000);
  /// Far above what hands can do; `OpenScreens` bounds what pages leave in memory.
  private static final Limit SCREENS = new Limit("screens", 12_000, 600_000);
  /// A first visit bears no session yet: it is counted by address, and for all together.
  private static final Limit VISITS = new Limit("visits", 3000, 1200);
  private static final Limit SCIM = new Limit("scim", 1200, 6000);

  /// Of a survey's answers, which come as nobody: by address alone.
  private final Limit sendings;

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
      @Value("${tandem.public-url}") String publicUrl,
      @Value("${tandem.surveys.sendings-a-minute}") int sendings,
      PlainPage page,
      PlainProblem problem) {
    this.sendings = new Limit("sendings", sendings, sendings);
    this.publicUrl = publicUrl;
    this.page = page;
    this.problem = problem;
    this.host = URI.create(publicUrl).getHost();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = RequestPath.of(request);
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
    if (wait == 0 && isVisit(request, path)) {
      wait = secondsToWait(VISITS, request.getRemoteAddr(), "everybody");
    }
    if (wait > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
      if (path.startsWith("/api/") || path.startsWith("/scim/")) {
        problem.write(request, response, TOO_MANY, "error.api.tooMany");
      } else {
        page.write(request, response, TOO_MANY, "error.tooMany");
      }
      return;
    }
    chain.doFilter(request, response);
  }

  /// A body without a length could be of any: no browser sends one here. Systems that call SCIM
  /// may.
  private static boolean isTooLong(HttpServletRequest request, String path) {
    if (request.getContentLengthLong() > mostBytes(path)) {
      return true;
    }
    return !path.startsWith("/scim/") && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  private static long mostBytes(String path) {
    if (UPLOADS.matcher(path).matches() || PIECES.matcher(path).matches()) {
      return UPLOAD_BYTES;
    }
    return path.startsWith("/api/") ? API_BYTES : SCREEN_BYTES;
  }

  /// Files too: for one that is not there, whoever asks is given a session.
  private static boolean isVisit(HttpServletRequest request, String path) {
    return request.getSession(false) == null
        && !path.startsWith("/api/")
        && !path.startsWith("/scim/")
        && !path.equals("/health");
  }

  private @Nullable Limit limit(String path) {
    if (path.startsWith("/oauth2/authorization/") || path.startsWith("/login/oauth2/")) {
      return SIGN_IN;
    }
    if (UPLOADS.matcher(path).matches()) {
      return FILES;
    }
    if (PIECES.matcher(path).matches()) {
      return MEDIA;
    }
    if (SENDINGS.matcher(path).matches()) {
      return sendings;
    }
    if (path.startsWith("/api/")) {
      return API;
    }
    if (path.startsWith("/scim/")) {
      return SCIM;
    }
    if (UNCOUNTED.matcher(path).matches()) {
      return null;
    }
    return FILE.matcher(path).matches() ? FILES : SCREENS;
  }

  /// 0 when the request may pass.
  private long secondsToWait(HttpServletRequest request, Limit limit) {
    String own = limit.equals(sendings) ? "" : own(request);
    return secondsToWait(limit, request.getRemoteAddr(), own);
  }

  private long secondsToWait(Limit limit, String address, String own) {
    List<Bucket> asked = new ArrayList<>();
    synchronized (buckets) {
      asked.add(bucket(limit.name() + "@" + address, limit.address()));
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
