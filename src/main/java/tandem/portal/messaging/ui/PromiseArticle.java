package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import tandem.portal.messaging.MessageContent;
import tandem.portal.messaging.MessageText;
import tandem.portal.messaging.Part;
import tandem.portal.messaging.SharedThing;
import tandem.portal.messaging.Shown;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Styled;

/// The knowledge promise as a seller reads it, on its own page and in every preview of it; and in
/// short, for every module of the alliance.
public class PromiseArticle extends Article {
  private static final long serialVersionUID = 1L;

  private final Locale reader;
  private final int level;
  private final boolean whole;

  /// @param level of the headings of its sections
  public PromiseArticle(MessageContent content, Locale reader, int level) {
    this(content, reader, level, true);
  }

  private PromiseArticle(MessageContent content, Locale reader, int level, boolean whole) {
    this.reader = reader;
    this.level = level;
    this.whole = whole;
    addClassName("message");
    setClassName("promise--short", !whole);
    getElement().setAttribute("lang", reader.getLanguage());
    addPrinciple(content.title());
    var lists = Kit.box("promise__sides");
    Shown<List<SharedThing>> shared = content.shown(reader, MessageText::shared);
    Shown<List<String>> never = content.shown(reader, MessageText::never);
    if (!shared.value().isEmpty()) {
      lists.add(section(Part.SHARED, shared, shared(shared.value())));
    }
    if (!never.value().isEmpty()) {
      lists.add(section(Part.NEVER, never, never(never.value())));
    }
    if (lists.getComponentCount() > 0) {
      add(lists);
    }
    if (whole) {
      addBroken(content.broken());
    }
  }

  /// All that is shared and all that never is; at whose word, and what if not, is on the page.
  public static PromiseArticle inShort(MessageContent content, Locale reader, int level) {
    return new PromiseArticle(content, reader, level, false);
  }

  private void addPrinciple(Localized principle) {
    String text = principle.in(reader);
    if (text.isEmpty()) {
      return;
    }
    var said = Kit.text(text, "story__text");
    said.getElement().setAttribute("lang", principle.languageShown(reader));
    Div block = Kit.box("story", said);
    if (principle.isFallbackIn(reader)) {
      block.add(new FallbackNote(principle.languageShown(reader), reader));
    }
    add(block);
  }

  private Section section(Part part, Shown<?> shown, Component list) {
    var section =
        new Section(Kit.heading(level, getTranslation(reader, part.textKey()), "message__heading"));
    section.addClassName("message__section");
    if (shown.fallback()) {
      section.add(new FallbackNote(shown.language().getLanguage(), reader));
    }
    list.getElement().setAttribute("lang", shown.language().getLanguage());
    section.add(list);
    return section;
  }

  private Component shared(List<SharedThing> things) {
    var list = list();
    for (SharedThing thing : things) {
      var words = Kit.box("promise__thing", Kit.text(thing.what()));
      if (whole && !thing.word().isEmpty()) {
        words.add(
            Kit.text(
                getTranslation(reader, "messaging.promise.word", thing.word()), "promise__word"));
      }
      list.add(new ListItem(Styled.as(Styled.icon("check"), "promise__yes"), words));
    }
    return list;
  }

  private static Component never(List<String> lines) {
    var list = list();
    lines.forEach(
        line ->
            list.add(new ListItem(Styled.as(Styled.icon("ban"), "promise__no"), Kit.text(line))));
    return list;
  }

  private static UnorderedList list() {
    var list = new UnorderedList();
    list.addClassName("promise__list");
    return list;
  }

  private void addBroken(Localized broken) {
    String text = broken.in(reader);
    if (text.isEmpty()) {
      return;
    }
    var section =
        new Section(
            Kit.heading(level, getTranslation(reader, Part.BROKEN.textKey()), "message__heading"));
    section.addClassName("message__section");
    var said = Kit.text(text, "promise__broken");
    said.getElement().setAttribute("lang", broken.languageShown(reader));
    section.add(said);
    if (broken.isFallbackIn(reader)) {
      section.add(new FallbackNote(broken.languageShown(reader), reader));
    }
    add(section);
  }
}
