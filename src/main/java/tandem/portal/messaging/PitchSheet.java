package tandem.portal.messaging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import tandem.portal.identity.CompanyColour;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Paper;
import tandem.portal.platform.Texts;

/// A value message on paper, for the customer: what they gain and what proves it. Objections,
/// signals and whom to call are for the seller and stay away.
final class PitchSheet {
  private final PublishedMessage message;
  private final Locale reader;
  private final Texts texts;
  private final Paper paper;

  PitchSheet(PublishedMessage message, Locale reader, Texts texts) {
    this.message = message;
    this.reader = reader;
    this.texts = texts;
    this.paper = new Paper(reader, message.content().title().in(reader), "sheet.css");
  }

  /// @param colour of the company that hands it over
  byte[] pdf(Contact contact, CompanyColour colour) {
    MessageContent content = message.content();
    Element body = paper.body();
    Element head = body.appendElement("div").addClass("head");
    head.attr("style", "background-color: " + colour.hex());
    head.appendElement("p").addClass("company").text(contact.company());
    head.appendElement("p").addClass("alliance").text(message.allianceName());
    if (!message.audience().industries().isEmpty()) {
      body.appendElement("p").addClass("customers").text(customers());
    }
    text(body.appendElement("h1"), content.title());
    text(body.appendElement("p").addClass("story"), content.story());
    list(
        colour,
        "messaging.sheet.benefits",
        content.shown(reader, MessageText::benefits),
        (item, benefit) -> item.text(benefit));
    list(
        colour,
        "messaging.sheet.proofs",
        content.shown(reader, MessageText::proofPoints),
        this::proof);
    body.appendElement("p")
        .addClass("contact")
        .text(texts.in(reader, "messaging.sheet.contact", contact.name(), contact.company()));
    body.appendElement("p").addClass("reach").text(contact.email());
    body.appendElement("p")
        .addClass("foot")
        .text(
            texts.in(
                reader,
                "messaging.sheet.approved",
                message.number(),
                Dates.full(
                    LocalDate.ofInstant(message.publishedAt(), ZoneId.systemDefault()), reader)));
    LocalDate last = content.validity().validUntil();
    if (last != null) {
      body.appendElement("p")
          .addClass("foot")
          .text(texts.in(reader, "messaging.sheet.validUntil", Dates.full(last, reader)));
    }
    return paper.pdf();
  }

  private String customers() {
    return message.audience().industries().stream()
        .map(industry -> texts.in(reader, industry.textKey()))
        .collect(Collectors.joining(" · "));
  }

  private void proof(Element item, ProofPoint proof) {
    item.text(proof.text());
    if (!proof.source().isEmpty()) {
      item.appendElement("span")
          .addClass("source")
          .text(texts.in(reader, "messaging.reader.source", proof.source()));
    }
  }

  private <T> void list(
      CompanyColour colour, String heading, Shown<List<T>> shown, BiConsumer<Element, T> write) {
    if (shown.value().isEmpty()) {
      return;
    }
    paper
        .body()
        .appendElement("h2")
        .attr("style", "color: " + colour.hex())
        .text(texts.in(reader, heading));
    Element list = paper.body().appendElement("ul");
    language(list, shown.language().getLanguage());
    shown.value().forEach(row -> write.accept(list.appendElement("li"), row));
  }

  private void text(Element element, Localized text) {
    element.text(text.in(reader));
    language(element, text.languageShown(reader));
  }

  private void language(Element element, String shown) {
    if (!shown.equals(reader.getLanguage())) {
      element.attr("lang", shown);
    }
  }
}
