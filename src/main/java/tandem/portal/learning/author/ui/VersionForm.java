package tandem.portal.learning.author.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.author.Editing;
import tandem.portal.learning.author.ModulePage;
import tandem.portal.learning.author.ModuleRules;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.TwoTexts;

/// What a new version is for those who know an earlier one: whether they are asked again, and why.
class VersionForm extends Section {
  private static final long serialVersionUID = 1L;

  VersionForm(Draft draft, ModulePage.@Nullable Version published) {
    addClassName("studio__group");
    add(
        new H2(getTranslation("learning.author.version")),
        Styled.as(
            new Paragraph(
                getTranslation(
                    "learning.author.version.stands", published == null ? 0 : published.number())),
            "studio__hint"),
        Controls.tick(
            "asksAgain",
            getTranslation("learning.author.version.asksAgain"),
            draft.now().asksAgain(),
            again -> draft.write(d -> Editing.again(d, again, d.reason()))),
        new TwoTexts(
            "reason",
            getTranslation("learning.author.version.reason"),
            draft.now().reason(),
            ModuleRules.TEXT_CHARACTERS,
            text -> draft.write(d -> Editing.again(d, d.asksAgain(), text))));
  }
}
