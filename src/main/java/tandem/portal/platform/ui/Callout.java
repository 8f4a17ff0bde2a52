package tandem.portal.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// Something to know before going on.
public class Callout extends Div {
  private static final long serialVersionUID = 1L;

  /// What kind of news; the icon says it too.
  public enum Tone {
    INFO("info"),
    DONE("check"),
    SOON("clock"),
    PROBLEM("alert");

    private final String icon;

    Tone(String icon) {
      this.icon = icon;
    }
  }

  private final Div words = new Div();

  public Callout(Tone tone, String title, String text) {
    addClassNames("callout", "callout--" + tone.name().toLowerCase(java.util.Locale.ROOT));
    words.add(
        Styled.as(new Paragraph(title), "callout__title"),
        Styled.as(new Paragraph(text), "callout__text"));
    add(Styled.icon(tone.icon), words);
  }

  /// What one can do about it.
  public Callout with(Component... actions) {
    words.add(Styled.as(new Div(actions), "actions", "actions--inline"));
    return this;
  }
}
