package tandem.portal.media.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Requires;
import tandem.portal.media.MediaFile;
import tandem.portal.media.MediaId;
import tandem.portal.media.MediaLibraryService;
import tandem.portal.media.MediaPermissions;
import tandem.portal.media.MediaRoutes;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.FileDrop;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;

/// Pictures, videos and papers an alliance has at hand for its lessons.
@Route(MediaRoutes.LIBRARY)
@Requires(MediaPermissions.WRITE)
class MediaView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final String ACCEPTED =
      ".png,.jpg,.jpeg,.webp,.gif,.mp4,.m4v,.webm,.pdf,image/png,image/jpeg,image/webp,image/gif,"
          + "video/mp4,video/webm,application/pdf";
  private static final int WHOLE = 100;

  private final transient MediaLibraryService library;
  private final transient AllianceService alliances;
  private final Div room = Styled.as(new Div(), "room");
  private final Section files = Styled.as(new Section(), "stack");

  MediaView(MediaLibraryService library, AllianceService alliances) {
    this.library = library;
    this.alliances = alliances;
    addClassNames("page", "page--reading", "stack");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = new AllianceId(RouteId.of(event, "alliance"));
    MediaLibraryService.Room free = library.room(id);
    Alliance alliance = alliances.get(id);
    removeAll();
    add(head(alliance), upload(id, free), files);
    show(id, null);
  }

  private Header head(Alliance alliance) {
    return Styled.as(
        new Header(
            Styled.as(new Paragraph(alliance.name()), "eyebrow"),
            Styled.as(new H1(getTranslation("media.title")), "page__title"),
            Styled.as(new Paragraph(getTranslation("media.lead")), "page__lead")),
        "page__head");
  }

  private Component upload(AllianceId alliance, MediaLibraryService.Room free) {
    long most = free.file().toMegabytes();
    var drop =
        new FileDrop(
            free.file().toBytes(),
            getTranslation("media.upload.welcome", most),
            getTranslation("media.upload.tooLarge", most));
    drop.accept(ACCEPTED);
    drop.inPieces();
    drop.sendTo("/" + MediaRoutes.uploads(alliance.value()));
    drop.whenTaken(id -> taken(alliance, id));
    return Styled.as(
        new Section(Styled.as(new H2(getTranslation("media.upload")), "card__title"), drop, room),
        "card",
        "stack");
  }

  private void taken(AllianceId alliance, String id) {
    show(alliance, new MediaId(UUID.fromString(id)));
    Toast.show(getTranslation("media.upload.taken"));
  }

  /// @param open whose row stands open; null: none
  private void show(AllianceId alliance, @Nullable MediaId open) {
    fill(library.room(alliance));
    List<MediaFile> all = library.list(alliance);
    Map<MediaId, List<Localized>> uses = library.uses(alliance);
    files.removeAll();
    files.add(new H2(getTranslation("media.list", all.size())));
    if (all.isEmpty()) {
      files.add(
          new EmptyState(
              "image", getTranslation("media.empty.title"), getTranslation("media.empty.text")));
      return;
    }
    var list = Styled.as(new UnorderedList(), "library");
    for (MediaFile file : all) {
      var row =
          new MediaRow(
              library,
              file,
              uses.getOrDefault(file.id(), List.of()),
              which -> show(alliance, which));
      if (file.id().equals(open)) {
        row.unfold();
      }
      list.add(row);
    }
    files.add(list);
  }

  private void fill(MediaLibraryService.Room free) {
    String words =
        getTranslation("media.room", free.used().toMegabytes(), free.quota().toMegabytes());
    int percent =
        (int) Math.min(WHOLE, WHOLE * free.used().toBytes() / Math.max(1, free.quota().toBytes()));
    room.removeAll();
    room.add(
        Styled.as(new Paragraph(words), "field__help"),
        new ProgressLine(percent, WHOLE, words).thin());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("media.title") + " – Tandem";
  }
}
