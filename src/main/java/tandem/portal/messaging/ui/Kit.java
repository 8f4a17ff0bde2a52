package tandem.portal.messaging.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import tandem.portal.platform.ui.Styled;

/// Native elements with the classes of the style sheet, as this module's screens are put together
/// from.
public final class Kit {
  private Kit() {}

  /// @param level 1 to 6
  public static HtmlContainer heading(int level, String text, String... classes) {
    var heading = new HtmlContainer("h" + level);
    heading.setText(text);
    heading.addClassNames(classes);
    return heading;
  }

  public static Paragraph text(String text, String... classes) {
    var paragraph = new Paragraph(text);
    paragraph.addClassNames(classes);
    return paragraph;
  }

  public static Span span(String text, String... classes) {
    var span = new Span(text);
    span.addClassNames(classes);
    return span;
  }

  static Div box(String className, Component... content) {
    var box = new Div(content);
    box.addClassName(className);
    return box;
  }

  /// @param variant `primary`, `quiet`, `plain` or `danger`
  static NativeButton button(
      String text, String variant, ComponentEventListener<ClickEvent<NativeButton>> onClick) {
    var button = new NativeButton(text, onClick);
    button.addClassNames("button", "button--" + variant);
    return button;
  }

  public static Anchor link(String path, String text, String... classes) {
    var link = new Anchor(path, text);
    link.addClassNames(classes);
    return link;
  }

  /// The way back to the list, as every screen of this module shows it.
  public static Div back(String path, String text) {
    var link = link(path, text, "button", "button--plain");
    link.addComponentAsFirst(Styled.icon("arrow-left"));
    return new Div(link);
  }

  public static Header head(String eyebrow, String title) {
    var heading = new H1(title);
    heading.addClassName("page__title");
    var head = new Header(text(eyebrow, "eyebrow"), heading);
    head.addClassName("page__head");
    return head;
  }

  /// @param variant `info`, `done`, `soon` or `problem`
  static Div callout(String variant, String icon, String title, Component... content) {
    var words = new Div(text(title, "callout__title"));
    words.add(content);
    var callout = new Div(Styled.icon(icon), words);
    callout.addClassNames("callout", "callout--" + variant);
    callout.getElement().setAttribute("role", variant.equals("problem") ? "alert" : "status");
    callout.getElement().setAttribute("tabindex", "-1");
    return callout;
  }

  static Div actions(Component... buttons) {
    return box("actions", buttons);
  }

  /// Puts the focus where something has just changed.
  static void focus(Component target) {
    target.getElement().callJsFunction("focus");
  }
}
