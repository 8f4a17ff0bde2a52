package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.ModuleDefinition;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.TwoTexts;

/// What a module is called and what it is about; and, in words, when it counts as completed.
class HeadForm extends Section {
  private static final long serialVersionUID = 1L;

  HeadForm(Draft draft) {
    ModuleDefinition now = draft.now();
    addClassName("studio__group");
    add(
        new H2(getTranslation("learning.author.head")),
        new TwoTexts(
            "title",
            getTranslation("learning.author.title"),
            now.title(),
            ModuleRules.TITLE_CHARACTERS,
            text -> draft.write(d -> Editing.head(d, text, d.summary()))),
        new TwoTexts(
            "summary",
            getTranslation("learning.author.summary"),
            now.summary(),
            ModuleRules.TEXT_CHARACTERS,
            text -> draft.write(d -> Editing.head(d, d.title(), text))),
        Styled.as(
            new Paragraph(
                getTranslation(
                    now.terms().ruleKey(),
                    now.terms().rule(now.lessons().size(), now.rightToPass(), now.asks()))),
            "studio__hint"));
  }
}
