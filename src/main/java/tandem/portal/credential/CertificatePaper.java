package tandem.portal.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.nodes.Element;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Paper;
import tandem.portal.platform.QrCode;
import tandem.portal.platform.Texts;

/// A certificate on paper, for a folder or a file of one's own: whose it is, what it stands for,
/// and where it can be checked if its owner shows it.
final class CertificatePaper {
  private static final String KEY = "credential.paper.";

  private final Owned owned;
  private final Locale reader;
  private final Texts texts;
  private final Clock clock;
  private final Paper paper;

  CertificatePaper(Owned owned, Locale reader, Texts texts, Clock clock) {
    this.owned = owned;
    this.reader = reader;
    this.texts = texts;
    this.clock = clock;
    this.paper =
        new Paper(
            reader,
            texts.in(reader, KEY + "of", owned.certificate().title().in(reader)),
            "certificate.css");
  }

  byte[] pdf() {
    Certificate certificate = owned.certificate();
    Element body = paper.body();
    body.appendElement("p").addClass("alliance").text(certificate.alliance());
    body.appendElement("h1").text(say("title"));
    body.appendElement("p").addClass("name").text(owned.holder().name());
    body.appendElement("p").addClass("company").text(certificate.company());
    body.appendElement("p").addClass("has").text(say("has"));
    text(body.appendElement("h2"), certificate.title());
    text(body.appendElement("p").addClass("summary"), certificate.summary());
    body.appendElement("p").text(texts.in(reader, "credential.criteria", certificate.alliance()));
    Element facts = body.appendElement("ul").addClass("facts");
    facts.appendElement("li").text(say("issued", day(certificate.issuedAt())));
    facts.appendElement("li").text(validity(certificate));
    facts.appendElement("li").text(say("number", certificate.id().toString()));
    Certificate.Shown shown = certificate.shown();
    if (shown != null) {
      body.appendElement("img")
          .addClass("code")
          .attr("src", QrCode.picture(shown.address()))
          .attr("alt", say("code"));
    }
    body.appendElement("p")
        .addClass("foot")
        .text(shown == null ? say("notShown") : say("check", shown.address()));
    return paper.pdf();
  }

  private String validity(Certificate certificate) {
    Instant expiresAt = certificate.expiresAt();
    return switch (certificate.state(clock.instant())) {
      case REVOKED -> texts.in(reader, CertificateState.REVOKED.textKey());
      case EXPIRED, VALID -> expiresAt == null ? say("noEnd") : say("until", day(expiresAt));
    };
  }

  private String day(Instant moment) {
    return Dates.full(LocalDate.ofInstant(moment, clock.getZone()), reader);
  }

  private void text(Element element, Localized text) {
    element.text(text.in(reader));
    if (text.isFallbackIn(reader)) {
      element.attr("lang", text.languageShown(reader));
    }
  }

  private String say(String key, Object... arguments) {
    return texts.in(reader, KEY + key, arguments);
  }
}
