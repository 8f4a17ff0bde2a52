package tandem.portal.enablement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.ModuleState;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// A module that is not open yet: it leads to what comes first.
class LockedCard extends Article {
  private static final long serialVersionUID = 1L;

  LockedCard(ModuleState state) {
    addClassName("card");
    var first = Styled.as(new UnorderedList(), "card__first");
    state
        .firstTitles()
        .forEach(
            (module, title) ->
                first.add(
                    new ListItem(
                        new Anchor(
                            LearningRoutes.module(module),
                            getTranslation("enablement.next.locked", title.in(getLocale()))))));
    add(
        Styled.as(new H2(state.module().title().in(getLocale())), "card__title"),
        new StatusMark("none", "lock", getTranslation("learning.state.locked")),
        first);
  }
}
