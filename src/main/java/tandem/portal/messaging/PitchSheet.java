package tandem.portal.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Localized;
import tandem.portal.platform.Paper;
import tandem.portal.platform.Texts;

/// A value message on paper, for the customer: what they gain and what proves it. Objections,
/// signals and whom to call are for the seller and stay away, and so does whatever the two
/// companies have agreed among themselves.
///
/// It is one page, whatever the message has: smaller type gives way first, then the 30 seconds,
/// if the one-page story says the same at length, then the last proof points, the last benefits
/// and at last the end of the story.
final class PitchSheet {
  private final PublishedMessage message;
  private final Locale reader;
  private final Texts texts;

  PitchSheet(PublishedMessage message, Locale reader, Texts texts) {
    this.message = message;
    this.reader = reader;
    this.texts = texts;
  }

  /// @param contact who hands it over, and in whose company's colour
  byte[] pdf(Contact contact) {
    List<Plan> plans = plans(message.content());
    int roomy = 0;
    int tight = plans.size() - 1;
    byte[] fits = pdf(contact, plans.get(roomy));
    if (pages(fits) == 1) {
      return fits;
    }
    // Each plan takes less room than the one before it
    fits = pdf(contact, plans.get(tight));
    while (tight - roomy > 1) {
      int between = (roomy + tight) / 2;
      byte[] tried = pdf(contact, plans.get(between));
      if (pages(tried) == 1) {
        tight = between;
        fits = tried;
      } else {
        roomy = between;
      }
    }
    return fits;
  }

  /// What is printed, the most first.
  ///
  /// @param type class of the page: how large it is set
  /// @param story whether the 30 seconds are on it
  /// @param paragraphs of the one-page story, from the beginning, like the others
  private record Plan(String type, boolean story, int paragraphs, int benefits, int proofs) {}

  private List<Plan> plans(MessageContent content) {
    int paragraphs = content.shown(reader, MessageText::paragraphs).value().size();
    int benefits = content.shown(reader, MessageText::benefits).value().size();
    int proofs = content.shown(reader, MessageText::proofPoints).value().size();
    boolean brief = paragraphs == 0;
    var plans = new ArrayList<Plan>();
    plans.add(new Plan("roomy", true, paragraphs, benefits, proofs));
    plans.add(new Plan("close", true, paragraphs, benefits, proofs));
    plans.add(new Plan("close", brief, paragraphs, benefits, proofs));
    plans.add(new Plan("dense", brief, paragraphs, benefits, proofs));
    for (int i = proofs - 1; i > 0; i--) {
      plans.add(new Plan("dense", brief, paragraphs, benefits, i));
    }
    for (int i = benefits - 1; i > 0; i--) {
      plans.add(new Plan("dense", brief, paragraphs, i, Math.min(1, proofs)));
    }
    for (int i = paragraphs - 1; i >= 0; i--) {
      plans.add(new Plan("dense", i == 0, i, Math.min(1, benefits), Math.min(1, proofs)));
    }
    return plans;
  }

  private byte[] pdf(Contact contact, Plan plan) {
    MessageContent content = message.content();
    var paper = new Paper(reader, content.title().in(reader), "sheet.css");
    Element body = paper.body().addClass(plan.type);
    String colour = contact.colour().hex();
    Element head = body.appendElement("div").addClass("head");
    head.attr("style", "background-color: " + colour);
    head.appendElement("p").addClass("company").text(contact.company());
    head.appendElement("p").addClass("alliance").text(message.allianceName());
    if (!message.audience().industries().isEmpty()) {
      body.appendElement("p").addClass("customers").text(customers());
    }
    text(body.appendElement("h1"), content.title());
    if (plan.story) {
      text(body.appendElement("p").addClass("story"), content.story());
    }
    Shown<List<String>> page = content.shown(reader, MessageText::paragraphs);
    for (String paragraph : page.value().subList(0, plan.paragraphs)) {
      Element line = body.appendElement("p").addClass("page").text(paragraph);
      language(line, page.language().getLanguage());
    }
    list(
        body,
        colour,
        "messaging.sheet.benefits",
        content.shown(reader, MessageText::benefits),
        plan.benefits,
        Element::text);
    list(
        body,
        colour,
        "messaging.sheet.proofs",
        content.shown(reader, MessageText::proofPoints),
        plan.proofs,
        this::proof);
    body.appendElement("p")
        .addClass("contact")
        .text(texts.in(reader, "messaging.sheet.contact", contact.name(), contact.company()));
    body.appendElement("p").addClass("reach").text(contact.email());
    body.appendElement("p").addClass("foot").text(foot(content.validity().validUntil()));
    return paper.pdf();
  }

  private String foot(@Nullable LocalDate last) {
    LocalDate published = LocalDate.ofInstant(message.publishedAt(), ZoneId.systemDefault());
    String asOf = texts.in(reader, "messaging.sheet.asOf", Dates.full(published, reader));
    return last == null
        ? asOf
        : asOf + " · " + texts.in(reader, "messaging.sheet.validUntil", Dates.full(last, reader));
  }

  private static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      Element body,
      String colour,
      String heading,
      Shown<List<T>> shown,
      int most,
      BiConsumer<Element, T> write) {
    if (most == 0) {
      return;
    }
    body.appendElement("h2").attr("style", "color: " + colour).text(texts.in(reader, heading));
    Element list = body.appendElement("ul");
    language(list, shown.language().getLanguage());
    shown.value().subList(0, most).forEach(row -> write.accept(list.appendElement("li"), row));
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
