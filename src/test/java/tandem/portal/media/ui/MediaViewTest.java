package tandem.portal.media.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.Routes;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.SignIn;
import tandem.portal.media.MediaFile;
import tandem.portal.media.MediaId;
import tandem.portal.media.MediaLibraryService;
import tandem.portal.media.MediaRoutes;
import tandem.portal.media.MediaWorld;
import tandem.portal.media.SampleMedia;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.CopyField;
import tandem.portal.platform.ui.FileDrop;
import tandem.portal.platform.ui.TextBox;
import tandem.portal.platform.ui.Tick;
import tools.jackson.databind.node.JsonNodeFactory;

@PortalTest
@Transactional
class MediaViewTest extends SpringBrowserlessTest {
  private static final AllianceId ALLIANCE = new AllianceId(Routes.ALLIANCE);

  @Autowired OwnerDb db;
  @Autowired WebApplicationContext web;
  @Autowired MediaLibraryService library;
  private MediaWorld world;

  @BeforeEach
  void an_empty_library() {
    db.execute("delete from media.file");
    world = new MediaWorld(db, web);
    SignIn.as(db, MediaWorld.MANAGER);
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void sign_out() {
    SignIn.out();
  }

  @Test
  void a_picture_is_described_and_has_its_line_for_a_lesson() throws Exception {
    open();
    assertThat(texts(Paragraph.class)).contains("0 von 5.120 MB belegt");
    taken(world.upload("Ofen.png", SampleMedia.picture("png")));

    assertThat(texts(Span.class)).contains("Ofen.png");
    assertThat(row().getElement().getTextRecursively())
        .contains("Bild · ", "Beschreibung fehlt", "Was zu sehen ist (Deutsch)");
    List<TextBox> boxes = find(TextBox.class).all();
    boxes.get(0).setValue("Ein Schmelzofen");
    boxes.get(1).setValue("A melting furnace");
    click("Speichern");

    MediaFile file = library.list(ALLIANCE).getFirst();
    assertThat(file.lacks()).isEmpty();
    assertThat(file.alternative()).isEqualTo(Localized.of("Ein Schmelzofen", "A melting furnace"));
    assertThat(row().getElement().getTextRecursively()).doesNotContain("Beschreibung fehlt");
    assertThat(find(CopyField.class).single().getValue())
        .isEqualTo("![Ein Schmelzofen](media:" + file.id() + ")");
  }

  @Test
  void a_video_says_that_it_has_no_captions_until_somebody_says_that_nothing_is_said()
      throws Exception {
    open();
    taken(world.upload("Rundgang.webm", SampleMedia.matroska("webm")));
    assertThat(row().getElement().getTextRecursively()).contains("Ohne Untertitel");
    assertThat(find(FileDrop.class).all()).as("for the file and both languages").hasSize(3);

    find(Tick.class).single().setValue(true);
    click("Speichern");
    assertThat(row().getElement().getTextRecursively()).doesNotContain("Ohne Untertitel");
  }

  @Test
  void captions_are_shown_and_removed() throws Exception {
    MediaId video = world.upload("Rundgang.webm", SampleMedia.matroska("webm"));
    world.captions(video, Locale.GERMAN, SampleMedia.CAPTIONS);
    open();
    row().unfold();
    assertThat(texts(NativeButton.class)).contains("Entfernen");
    click("Entfernen");
    assertThat(library.list(ALLIANCE).getFirst().captions()).isEmpty();
  }

  @Test
  void deleting_says_what_is_lost_and_asks() throws Exception {
    world.upload("Ofen.png", SampleMedia.picture("png"));
    open();
    row().unfold();
    click("Löschen");
    assertThat(texts(Paragraph.class)).contains("„Ofen.png“ löschen?");
    click("Behalten");
    assertThat(library.list(ALLIANCE)).hasSize(1);
    click("Löschen");
    click("Endgültig löschen");
    assertThat(library.list(ALLIANCE)).isEmpty();
    assertThat(find(MediaRow.class).all()).isEmpty();
  }

  @Test
  void what_a_lesson_shows_cannot_be_deleted_and_says_where_it_is() throws Exception {
    MediaId file = world.upload("Ofen.png", SampleMedia.picture("png"));
    db.execute(
        "update learning.lesson set body = jsonb_build_object('de', ?)"
            + " where id = '01900000-0000-7000-8000-0000000d0201'",
        "![](media:" + file + ")");
    open();
    row().unfold();
    assertThat(row().getElement().getTextRecursively())
        .contains("In 1 Lektion", "Zu sehen in: Zwei halbe Antworten.");
    assertThat(texts(NativeButton.class)).doesNotContain("Löschen");
  }

  private void open() {
    navigate(MediaRoutes.library(Routes.ALLIANCE), MediaView.class);
  }

  private MediaRow row() {
    return find(MediaRow.class).single();
  }

  private void taken(MediaId id) {
    var drop = find(FileDrop.class).all().getFirst().getElement();
    var data = JsonNodeFactory.instance.objectNode().put("event.detail.id", id.toString());
    drop.getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(drop, "tandem-taken", data));
  }

  private void click(String caption) {
    test(find(NativeButton.class).withText(caption).all().getFirst()).click();
  }

  private <C extends Component> List<String> texts(Class<C> type) {
    return find(type).all().stream().map(c -> c.getElement().getText()).toList();
  }
}
