package tandem.portal.media.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tandem.portal.media.MediaFile;
import tandem.portal.media.MediaKind;
import tandem.portal.media.MediaLibraryService;
import tandem.portal.platform.Languages;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.TextBox;
import tandem.portal.platform.ui.Tick;
import tandem.portal.platform.ui.Toast;

/// What is to be seen, in every language; of a video, whether anything is said in it.
class DescriptionForm extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 500;

  private final Map<Locale, TextBox> boxes = new LinkedHashMap<>();
  private final Tick silent;

  DescriptionForm(MediaLibraryService library, MediaFile file, Runnable saved) {
    addClassNames("stack");
    silent = new Tick("media-silent-" + file.id());
    silent.setValue(file.silent());
    add(
        Styled.as(
            new Paragraph(getTranslation("media.alternative.help." + file.kind().name())),
            "field__help"),
        both(file));
    if (file.kind() == MediaKind.VIDEO) {
      var caption = new NativeLabel(getTranslation("media.silent"));
      caption.setFor(silent);
      add(Styled.as(new Div(silent, caption), "ticks__one"));
    }
    var save =
        Styled.as(
            new NativeButton(
                getTranslation("media.save"),
                _ -> {
                  library.describe(file.alliance(), file.id(), text(), silent.getValue());
                  saved.run();
                  Toast.show(getTranslation("media.saved"));
                }),
            "button",
            "button--primary",
            "button--small");
    add(Styled.as(new Div(save), "actions"));
  }

  private Div both(MediaFile file) {
    var both = Styled.as(new Div(), "both");
    for (Locale language : Languages.ALL) {
      String code = language.getLanguage();
      var box = new TextBox(LONGEST);
      box.setId("media-text-" + file.id() + "-" + code);
      box.getElement().setAttribute("lang", code);
      box.setValue(file.alternative().byLanguage().getOrDefault(code, ""));
      var label =
          Styled.as(
              new NativeLabel(
                  getTranslation(
                      "media.alternative." + file.kind().name(),
                      language.getDisplayLanguage(getLocale()))),
              "field__label");
      label.setFor(box);
      boxes.put(language, box);
      both.add(Styled.as(new Div(label, box), "field"));
    }
    return both;
  }

  private Localized text() {
    return new Localized(
        boxes.entrySet().stream()
            .collect(
                Collectors.toMap(
                    box -> box.getKey().getLanguage(), box -> box.getValue().getValue().strip())));
  }
}
