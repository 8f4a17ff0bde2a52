package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tandem.portal.messaging.MessageContent;
import tandem.portal.messaging.MessageText;
import tandem.portal.messaging.Objection;
import tandem.portal.messaging.Part;
import tandem.portal.messaging.ProofPoint;
import tandem.portal.messaging.Shown;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Localized;

/// A value message as a seller reads it, for the reader and for every preview of it.
class MessageArticle extends Article {
  private static final long serialVersionUID = 1L;

  private final Locale reader;
  private final int level;

  /// @param level of the headings of its sections
  MessageArticle(MessageContent content, Locale reader, int level) {
    this.reader = reader;
    this.level = level;
    addClassName("message");
    getElement().setAttribute("lang", reader.getLanguage());
    addStory(content.story());
    addList(Part.PAGE, content.shown(reader, MessageText::paragraphs), this::paragraphs);
    addList(Part.BENEFITS, content.shown(reader, MessageText::benefits), this::bullets);
    addList(Part.PROOF_POINTS, content.shown(reader, MessageText::proofPoints), this::proofs);
    addList(Part.OBJECTIONS, content.shown(reader, MessageText::objections), this::objections);
    addList(Part.TRIGGERS, content.shown(reader, MessageText::triggers), this::bullets);
    addList(Part.CONTACTS, content.shown(reader, MessageText::contacts), this::contacts);
    LocalDate last = content.validity().validUntil();
    if (last != null) {
      add(
          Kit.text(
              getTranslation(reader, "messaging.reader.validUntil", Dates.full(last, reader)),
              "card__meta"));
    }
  }

  private void addStory(Localized story) {
    String text = story.in(reader);
    if (text.isEmpty()) {
      return;
    }
    add(new StoryBlock(story, reader, level));
  }

  private <T> void addList(Part part, Shown<List<T>> shown, Function<List<T>, Component> build) {
    if (shown.value().isEmpty()) {
      return;
    }
    var section =
        new Section(Kit.heading(level, getTranslation(reader, part.textKey()), "message__heading"));
    section.addClassName("message__section");
    if (shown.fallback()) {
      section.add(new FallbackNote(shown.language().getLanguage(), reader));
    }
    Component list = build.apply(shown.value());
    list.getElement().setAttribute("lang", shown.language().getLanguage());
    section.add(list);
    add(section);
  }

  private Component paragraphs(List<String> lines) {
    var page = Kit.box("message__page");
    lines.forEach(line -> page.add(Kit.text(line)));
    return page;
  }

  private Component bullets(List<String> lines) {
    var list = new UnorderedList();
    list.addClassName("message__list");
    lines.forEach(line -> list.add(new ListItem(Kit.span(line))));
    return list;
  }

  private Component proofs(List<ProofPoint> proofs) {
    var box = Kit.box("proofs");
    for (ProofPoint proof : proofs) {
      var item = Kit.box("proof", Kit.text(proof.text()));
      if (!proof.source().isEmpty()) {
        item.add(
            Kit.text(
                getTranslation(reader, "messaging.reader.source", proof.source()),
                "proof__source"));
      }
      box.add(item);
    }
    return box;
  }

  private Component objections(List<Objection> objections) {
    var box = Kit.box("objections");
    for (Objection objection : objections) {
      var item =
          new NativeDetails(
              Kit.span(
                  objection.objection().isEmpty() ? "…" : objection.objection(),
                  "objection__said"));
      item.setContent(Kit.text(objection.answer(), "objection__answer"));
      item.addClassNames("objection", "disclosure");
      box.add(item);
    }
    return box;
  }

  private Component contacts(List<String> lines) {
    Div box = Kit.box("contacts");
    lines.forEach(line -> box.add(new ContactLine(line)));
    return box;
  }
}
