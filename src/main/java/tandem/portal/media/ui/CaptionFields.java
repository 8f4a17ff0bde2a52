package tandem.portal.media.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import tandem.portal.media.MediaFile;
import tandem.portal.media.MediaLibraryService;
import tandem.portal.media.MediaRoutes;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.FileDrop;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// The captions of a video, language by language.
class CaptionFields extends Section {
  private static final long serialVersionUID = 1L;

  private final transient MediaLibraryService library;
  private final transient MediaFile file;
  private final transient Runnable changed;

  CaptionFields(MediaLibraryService library, MediaFile file, Runnable changed) {
    this.library = library;
    this.file = file;
    this.changed = changed;
    addClassName("library__captions");
    add(
        new H3(getTranslation("media.captions")),
        Styled.as(new Paragraph(getTranslation("media.captions.help")), "field__help"));
    Languages.ALL.forEach(language -> add(field(language)));
  }

  private Component field(Locale language) {
    String name = language.getDisplayLanguage(getLocale());
    return Styled.as(
        new Div(
            Styled.as(new Span(name), "field__label"),
            file.captions().contains(language.getLanguage())
                ? there(language, name)
                : drop(language)),
        "field");
  }

  private Component there(Locale language, String name) {
    var look =
        new Anchor(
            MediaRoutes.captions(file.id(), language.getLanguage()),
            getTranslation("media.captions.open"));
    look.setTarget("_blank");
    look.setRouterIgnore(true);
    look.setAriaLabel(getTranslation("media.captions.openIn", name));
    var remove =
        new NativeButton(
            getTranslation("media.captions.remove"),
            _ -> {
              library.removeCaptions(file.alliance(), file.id(), language);
              changed.run();
            });
    remove.setAriaLabel(getTranslation("media.captions.removeIn", name));
    return Styled.as(
        new Div(
            new StatusMark("done", "check", getTranslation("media.captions.there")),
            Styled.as(look, "button", "button--plain", "button--small"),
            Styled.as(remove, "button", "button--quiet", "button--small")),
        "actions",
        "actions--inline");
  }

  private Component drop(Locale language) {
    var drop =
        new FileDrop(
            MediaLibraryService.MOST_CAPTION_BYTES,
            getTranslation("media.captions.welcome"),
            getTranslation("media.captions.tooLarge"));
    drop.accept(".vtt,text/vtt");
    drop.sendTo(
        "/"
            + MediaRoutes.captionUpload(
                file.alliance().value(), file.id(), language.getLanguage()));
    drop.whenTaken(_ -> changed.run());
    return drop;
  }
}
