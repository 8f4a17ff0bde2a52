package tandem.portal.survey.result.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;
import tandem.portal.platform.ui.Styled;

/// What is on a page of many screens, with a way to each part. Stays in reach while one scrolls.
class ResultContents extends NativeDetails {
  private static final long serialVersionUID = 1L;

  private static final int WORTH_IT = 4;

  ResultContents() {
    addClassName("contents");
    setSummaryText(getTranslation("survey.results.contents"));
    setVisible(false);
  }

  /// @param page whose headings of the second order are its parts
  void of(Component page) {
    var list = Styled.as(new UnorderedList(), "contents__list");
    headings(page).forEach(heading -> list.add(new ListItem(way(heading))));
    setContent(list);
    setVisible(list.getComponentCount() >= WORTH_IT);
  }

  private static Stream<H2> headings(Component part) {
    return part instanceof H2 heading
        ? Stream.of(heading)
        : part.getChildren().flatMap(ResultContents::headings);
  }

  /// The heading takes the focus, so that keyboard and screen reader go on from there.
  private NativeButton way(H2 heading) {
    heading.getElement().setAttribute("tabindex", "-1");
    var way =
        new NativeButton(
            heading.getText(),
            _ -> {
              setOpen(false);
              heading.scrollIntoView();
              heading.getElement().callJsFunction("focus");
            });
    return Styled.as(way, "contents__way");
  }
}
