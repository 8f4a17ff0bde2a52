package tandem.portal.credential;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Texts;

/// What somebody without a sign-in sees of a certificate: what its owner has released, and whether
/// it holds. For an address nobody has, never had, or has no more, the answer is the same.
@RestController
class VerifyPage {
  private static final String KEY = "credential.verify.";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43,64}");

  private final CertificateQueries queries;
  private final TransactionTemplate transaction;
  private final Texts texts;
  private final Clock clock;

  VerifyPage(
      CertificateQueries queries, TransactionTemplate transaction, Texts texts, Clock clock) {
    this.queries = queries;
    this.transaction = transaction;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/" + CredentialRoutes.VERIFY)
  ResponseEntity<byte[]> verify(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable Locale language,
      Locale browser,
      HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    // The address is all it takes to see the page: it is told to nobody the page leads to
    response.setHeader("Referrer-Policy", "no-referrer");
    Locale reader = Languages.closestTo(language == null ? browser : language);
    Optional<Released> released =
        TOKEN.matcher(token).matches()
            ? Optional.ofNullable(
                transaction.execute(_ -> queries.released(token, clock.instant()).orElse(null)))
            : Optional.empty();
    Document page = released.map(shown -> shown(shown, reader)).orElseGet(() -> nothing(reader));
    return ResponseEntity.status(released.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(page.outerHtml().getBytes(StandardCharsets.UTF_8));
  }

  private Document shown(Released certificate, Locale reader) {
    Document page = page(reader, say(reader, "title"));
    Element main = main(page);
    main.appendElement("p").addClass("eyebrow").text(certificate.alliance());
    main.appendElement("h1").addClass("page__title").text(say(reader, "title"));
    state(main.appendElement("p"), certificate, reader);
    text(main.appendElement("h2"), certificate.title(), reader);
    text(main.appendElement("p"), certificate.summary(), reader);
    Element facts = main.appendElement("dl").addClass("facts");
    fact(
        facts,
        say(reader, "holder"),
        certificate.holder() == null ? say(reader, "holder.hidden") : certificate.holder());
    fact(facts, say(reader, "company"), certificate.company());
    fact(facts, say(reader, "issued"), day(certificate.issuedAt(), reader));
    if (certificate.expiresAt() != null) {
      fact(facts, say(reader, "expires"), day(certificate.expiresAt(), reader));
    }
    main.appendElement("h2").text(say(reader, "meaning"));
    main.appendElement("p").text(texts.in(reader, "credential.criteria", certificate.alliance()));
    main.appendElement("p").addClass("card__meta").text(say(reader, "foot"));
    return page;
  }

  private Document nothing(Locale reader) {
    Document page = page(reader, say(reader, "nothing.title"));
    Element main = main(page);
    main.appendElement("h1").addClass("page__title").text(say(reader, "nothing.title"));
    main.appendElement("p").text(say(reader, "nothing.text"));
    return page;
  }

  private static Document page(Locale reader, String title) {
    Document page = Document.createShell("");
    page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
    page.outputSettings().charset(StandardCharsets.UTF_8).prettyPrint(false);
    page.child(0).attr("lang", reader.getLanguage());
    page.title(title + " – Tandem");
    Element head = page.head();
    head.prependElement("meta").attr("charset", "utf-8");
    meta(head, "viewport", "width=device-width, initial-scale=1");
    meta(head, "color-scheme", "light dark");
    meta(head, "robots", "noindex, nofollow");
    head.appendElement("link").attr("rel", "icon").attr("href", "/icons/tandem.svg");
    head.appendElement("link").attr("rel", "stylesheet").attr("href", "/styles/tandem.css");
    return page;
  }

  private Element main(Document page) {
    Element bar = page.body().appendElement("header").addClass("frame__bar");
    bar.appendElement("span").addClass("brand").text("Tandem");
    Element languages = bar.appendElement("nav").addClass("frame__account");
    Locale reader = Locale.of(page.child(0).attr("lang"));
    languages.attr("aria-label", say(reader, "language"));
    for (Locale other : Languages.ALL) {
      if (!other.getLanguage().equals(reader.getLanguage())) {
        languages
            .appendElement("a")
            .addClass("button")
            .addClass("button--plain")
            .attr("href", "?language=" + other.getLanguage())
            .attr("lang", other.getLanguage())
            .attr("hreflang", other.getLanguage())
            .text(other.getDisplayLanguage(other));
      }
    }
    return page.body()
        .appendElement("main")
        .addClass("frame__main")
        .appendElement("div")
        .addClass("page")
        .addClass("page--narrow");
  }

  private void state(Element line, Released certificate, Locale reader) {
    String look =
        switch (certificate.state()) {
          case VALID -> "done";
          case EXPIRED -> "soon";
          case REVOKED -> "problem";
        };
    String icon =
        switch (certificate.state()) {
          case VALID -> "check";
          case EXPIRED -> "clock";
          case REVOKED -> "ban";
        };
    Element mark = line.appendElement("span").addClass("status").addClass("status--" + look);
    mark.appendElement("span")
        .addClass("icon")
        .addClass("icon--" + icon)
        .attr("aria-hidden", "true");
    mark.appendText(words(certificate, reader));
  }

  private String words(Released certificate, Locale reader) {
    return switch (certificate.state()) {
      case VALID ->
          certificate.expiresAt() == null
              ? say(reader, "valid")
              : say(reader, "validUntil", day(certificate.expiresAt(), reader));
      case EXPIRED -> say(reader, "expired");
      case REVOKED -> say(reader, "revoked");
    };
  }

  private static void fact(Element facts, String name, String value) {
    Element both = facts.appendElement("div");
    both.appendElement("dt").text(name);
    both.appendElement("dd").text(value);
  }

  private static void text(Element element, Localized text, Locale reader) {
    element.text(text.in(reader));
    if (text.isFallbackIn(reader)) {
      element.attr("lang", text.languageShown(reader));
    }
  }

  private static void meta(Element head, String name, String content) {
    head.appendElement("meta").attr("name", name).attr("content", content);
  }

  private String day(Instant moment, Locale reader) {
    return Dates.full(LocalDate.ofInstant(moment, clock.getZone()), reader);
  }

  private String say(Locale reader, String key, Object... arguments) {
    return texts.in(reader, KEY + key, arguments);
  }
}
