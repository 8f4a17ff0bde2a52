package tandem.portal.survey.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.HtmlUtils;
import tandem.portal.identity.Access;
import tandem.portal.identity.SecurityHeaders;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Languages;
import tandem.portal.platform.NotFoundException;
import tandem.portal.platform.Texts;
import tandem.portal.survey.Invitation;
import tandem.portal.survey.ResponseService;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveId;

/// One wave as a seller meets it: first what happens with the answers, then the questions.
///
/// A page and not a screen of Flow: thousands open it in the minutes after an invitation, and
/// while they answer nothing is asked of the server, neither a session nor a connection. The
/// answers stay in the browser until they are sent; this page never sees one.
@RestController
class AnswerPage {
  private static final String SCRIPT = "elements/tandem-survey.js";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="{language}"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
      <meta name="color-scheme" content="light dark">
      <title>{title} – Tandem</title>
      <link rel="icon" href="/icons/tandem.svg"><link rel="stylesheet" href="/styles/tandem.css">
      </head><body>
      <div class="frame frame--alone">
      <a class="skip-link" href="#main">{skip}</a>
      <header class="frame__bar"><a class="brand" href="/">{brand}</a>
      <a class="button button--plain frame__other" href="{otherPage}" lang="{other}" hreflang="{other}">{otherName}</a>
      </header>
      <main class="frame__main" id="main" tabindex="-1"><section class="page page--narrow">{content}</section></main>
      </div></body></html>
      """;

  private static final String PLAYER =
      """
      <script type="application/json" id="survey">{data}</script>
      <tandem-survey from="survey"></tandem-survey>
      <noscript><h1 class="page__title">{title}</h1><p>{noScript}</p></noscript>
      <script src="/{script}"></script>
      """;

  private static final String CALM =
      """
      <section class="survey" data-forget="{draft}"><div class="survey__end"><span class="icon icon--{icon}" aria-hidden="true"></span>
      <h1 class="survey__title">{what}</h1><p>{more}</p>
      <a class="button button--quiet" href="/">{home}</a></div></section>
      <script src="/{script}"></script>
      """;

  private final ResponseService responses;
  private final AnswerSheet sheet;
  private final Access access;
  private final Texts texts;
  private final String script;

  AnswerPage(ResponseService responses, AnswerSheet sheet, Access access, Texts texts) {
    this.responses = responses;
    this.sheet = sheet;
    this.access = access;
    this.texts = texts;
    this.script = SCRIPT + "?v=" + fingerprint();
  }

  /// @param language of the page; without it the reader's own
  @GetMapping("/" + SurveyRoutes.ANSWER)
  ResponseEntity<byte[]> page(
      @PathVariable UUID wave,
      @RequestParam(required = false) @Nullable Locale language,
      Locale browser,
      HttpServletResponse response) {
    Invitation invitation = responses.invitation(new WaveId(wave));
    Locale chosen = language != null ? language : access.actor().locale();
    Locale locale = Languages.closestTo(chosen == null ? browser : chosen);
    SecurityHeaders.allowOurScripts(response);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(html(invitation, locale).getBytes(StandardCharsets.UTF_8));
  }

  private String html(Invitation invitation, Locale locale) {
    String content =
        switch (invitation) {
          case Invitation.Waiting waiting -> player(waiting, locale);
          case Invitation.Sent(Wave wave) ->
              calm(
                  wave, "check", "survey.answer.sent", locale, Dates.full(wave.closesOn(), locale));
          case Invitation.Over(Wave wave) -> calm(wave, "lock", "survey.answer.over", locale);
          case Invitation.NotInvited(Wave wave) ->
              calm(wave, "info", "survey.answer.notInvited", locale);
        };
    Locale other = other(locale);
    return filled(
        PAGE,
        List.of(
            "language", locale.getLanguage(),
            "title", said("survey.answer.title", locale),
            "skip", said("shell.skip", locale),
            "brand", said("shell.brand", locale),
            "otherPage", "/" + SurveyRoutes.answer(invitation.wave().id(), other.getLanguage()),
            "other", other.getLanguage(),
            "otherName", HtmlUtils.htmlEscape(other.getDisplayLanguage(other), "UTF-8"),
            "content", content));
  }

  private String player(Invitation.Waiting waiting, Locale locale) {
    return filled(
        PLAYER,
        List.of(
            "data", sheet.json(waiting, locale),
            "title", said("survey.answer.title", locale),
            "noScript", said("survey.answer.noScript", locale),
            "script", script));
  }

  /// Says why nothing is asked. What somebody had begun on this device and sent from another is of
  /// no use any more, and the script lets go of it.
  private String calm(Wave wave, String icon, String key, Locale locale, Object... arguments) {
    return filled(
        CALM,
        List.of(
            "draft", sheet.draftKey(wave.id()),
            "script", script,
            "icon", icon,
            "what", said(key + ".title", locale),
            "more", said(key + ".text", locale, arguments),
            "home", said("survey.answer.home", locale)));
  }

  private String said(String key, Locale locale, Object... arguments) {
    return HtmlUtils.htmlEscape(texts.in(locale, key, arguments), "UTF-8");
  }

  /// @param values name, value, name, value …; put in once, so that no value is read as a name
  private static String filled(String page, List<String> values) {
    var done = new StringBuilder();
    int at = 0;
    for (int open = page.indexOf('{'); open >= 0; open = page.indexOf('{', at)) {
      int close = page.indexOf('}', open);
      String name = page.substring(open + 1, close);
      done.append(page, at, open).append(values.get(values.indexOf(name) + 1));
      at = close + 1;
    }
    return done.append(page, at, page.length()).toString();
  }

  private static Locale other(Locale locale) {
    return Languages.ALL.stream()
        .filter(one -> !one.getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /// Of the script, in its address: a browser keeps it for as long as it is the same.
  private static String fingerprint() {
    try (var bytes = new ClassPathResource("META-INF/resources/" + SCRIPT).getInputStream()) {
      return HexFormat.of().formatHex(DigestUtils.md5Digest(bytes)).substring(0, 12);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A wave one has nothing to do with does not exist.
  @ExceptionHandler({
    NotFoundException.class,
    AccessDeniedException.class,
    MethodArgumentTypeMismatchException.class
  })
  void unknown(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
