package tandem.portal.media.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.portal.media.MediaFile;
import tandem.portal.media.MediaId;
import tandem.portal.media.MediaKind;
import tandem.portal.media.MediaLibraryService;
import tandem.portal.media.MediaRoutes;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.CopyField;
import tandem.portal.platform.ui.StatusMark;
import tandem.portal.platform.ui.Styled;

/// One file: what it looks like, what it is called and what it lacks; opened, all that can be done
/// about it.
class MediaRow extends ListItem {
  private static final long serialVersionUID = 1L;

  private final transient MediaLibraryService library;
  private final transient MediaFile file;
  private final transient List<Localized> uses;
  private final transient Consumer<@Nullable MediaId> changed;
  private final NativeDetails details = Styled.as(new NativeDetails(), "disclosure", "card");
  private final Div content = Styled.as(new Div(), "stack");
  private boolean filled;

  /// @param uses the titles of the lessons that show it
  /// @param changed is told which row is to stand open
  MediaRow(
      MediaLibraryService library,
      MediaFile file,
      List<Localized> uses,
      Consumer<@Nullable MediaId> changed) {
    this.library = library;
    this.file = file;
    this.uses = uses;
    this.changed = changed;
    details.setSummary(line());
    details.setContent(content);
    details.addToggleListener(
        event -> {
          if (event.isOpened()) {
            fill();
          }
        });
    add(details);
  }

  void unfold() {
    fill();
    details.setOpen(true);
  }

  private Component line() {
    var thumb = Styled.as(new Div(), "library__thumb");
    if (file.kind() == MediaKind.IMAGE) {
      var picture = new Image(MediaRoutes.file(file.id()), "");
      picture.getElement().setAttribute("loading", "lazy");
      thumb.add(picture);
    } else {
      thumb.add(Styled.icon(file.kind().icon()));
    }
    var states = Styled.as(new Div(), "library__states");
    for (MediaFile.Lack lack : file.lacks()) {
      states.add(new StatusMark("soon", "alert", getTranslation(lack.textKey())));
    }
    if (!uses.isEmpty()) {
      states.add(new StatusMark("done", "book", getTranslation("media.used", uses.size())));
    }
    var words =
        Styled.as(
            new Div(
                Styled.as(new Span(file.title(getLocale())), "library__name"),
                Styled.as(new Span(facts()), "card__meta"),
                states),
            "library__words");
    return Styled.as(new Div(thumb, words), "library__line");
  }

  private String facts() {
    return String.join(
        " · ",
        getTranslation(file.kind().textKey()),
        getTranslation(file.weightKey(), file.weight()),
        Dates.brief(LocalDate.ofInstant(file.uploadedAt(), ZoneId.systemDefault()), getLocale()));
  }

  /// Only when somebody looks: a library may be long.
  void fill() {
    if (filled) {
      return;
    }
    filled = true;
    content.add(shown(), new DescriptionForm(library, file, () -> changed.accept(file.id())));
    if (file.kind() == MediaKind.VIDEO) {
      content.add(new CaptionFields(library, file, () -> changed.accept(file.id())));
    }
    content.add(
        new CopyField(
            "media-markdown-" + file.id(),
            getTranslation("media.markdown"),
            file.markdown(getLocale())),
        uses.isEmpty() ? deletion() : whereUsed());
  }

  private Component shown() {
    var place = Styled.as(new Div(), "library__shown");
    switch (file.kind()) {
      case IMAGE -> place.add(new Image(MediaRoutes.file(file.id()), file.title(getLocale())));
      case VIDEO -> place.add(player());
      case PDF -> {
        var link = new Anchor(MediaRoutes.file(file.id()), getTranslation("media.open"));
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener");
        place.add(Styled.as(link, "button", "button--quiet", "button--small"));
      }
    }
    return place;
  }

  private Component player() {
    var video = new HtmlComponent("video");
    video
        .getElement()
        .setAttribute("controls", true)
        .setAttribute("playsinline", true)
        .setAttribute("preload", "metadata")
        .setAttribute("src", MediaRoutes.file(file.id()))
        .setAttribute("aria-label", file.title(getLocale()));
    return video;
  }

  private Component whereUsed() {
    return Styled.as(
        new Paragraph(
            getTranslation(
                "media.delete.usedIn",
                uses.stream()
                    .map(title -> title.in(getLocale()))
                    .collect(Collectors.joining(", ")))),
        "field__help");
  }

  private Component deletion() {
    var place = Styled.as(new Div(), "stack");
    var ask =
        Styled.as(
            new NativeButton(getTranslation("media.delete")),
            "button",
            "button--quiet",
            "button--small");
    ask.setAriaLabel(getTranslation("media.delete.of", file.title(getLocale())));
    ask.addClickListener(
        _ -> {
          place.removeAll();
          place.add(
              new Callout(
                      Callout.Tone.PROBLEM,
                      getTranslation("media.delete.title", file.title(getLocale())),
                      getTranslation("media.delete.text"))
                  .with(
                      button("media.delete.yes", "button--danger", this::delete),
                      button(
                          "media.delete.no",
                          "button--quiet",
                          () -> {
                            place.removeAll();
                            place.add(Controls.actions(ask));
                          })));
        });
    place.add(Controls.actions(ask));
    return place;
  }

  private void delete() {
    library.delete(file.alliance(), file.id());
    changed.accept(null);
  }

  private NativeButton button(String textKey, String look, Runnable action) {
    return Styled.as(new NativeButton(getTranslation(textKey), _ -> action.run()), "button", look);
  }
}
