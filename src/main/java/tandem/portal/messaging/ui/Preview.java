package tandem.portal.messaging.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import tandem.portal.messaging.Kind;
import tandem.portal.messaging.MessageContent;
import tandem.portal.platform.ui.PreviewPane;

/// What a seller will see, on a phone or a desk, in either language.
class Preview extends PreviewPane {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private MessageContent content;

  Preview(String label, Kind kind, MessageContent content) {
    super(label);
    this.kind = kind;
    this.content = content;
    draw();
  }

  void show(MessageContent content) {
    this.content = content;
    draw();
  }

  @Override
  protected List<Component> seen(Locale language) {
    var name = Kit.heading(2, Kinds.name(kind, content.title(), language));
    name.getElement().setAttribute("lang", Kinds.language(kind, content.title(), language));
    return List.of(name, Kinds.article(kind, content, language, 3));
  }
}
