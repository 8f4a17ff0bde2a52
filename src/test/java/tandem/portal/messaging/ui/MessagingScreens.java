package tandem.portal.messaging.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.SignIn;
import tandem.portal.messaging.ApprovalService;
import tandem.portal.messaging.AuthoringService;
import tandem.portal.messaging.MessageContent;
import tandem.portal.messaging.MessageId;
import tandem.portal.messaging.MessageVersion;
import tandem.portal.platform.ui.TextBox;

/// The demo's people at the screens of value messages and the promise: what they open, type, press
/// and read.
@PortalTest
@Transactional
@NullUnmarked
abstract class MessagingScreens extends SpringBrowserlessTest {
  static final AllianceId ALLIANCE =
      new AllianceId(UUID.fromString("01900000-0000-7000-8000-00000a110001"));
  static final String MIRIAM = "miriam.vogt@kessler.example";
  static final String OLIVER = "oliver.grant@nordwind.example";
  static final String ANNA = "anna.brandt@kessler.example";

  @Autowired OwnerDb db;
  @Autowired AuthoringService authoring;
  @Autowired ApprovalService approvals;

  /// In German.
  void signIn(String email) {
    SignIn.as(db, email);
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  MessageId draftBy(String email, MessageContent content) {
    signIn(email);
    MessageId message = authoring.create(ALLIANCE);
    MessageVersion draft = stored(message);
    authoring.save(draft.id(), draft.lock(), content);
    return message;
  }

  MessageId submitted(MessageContent content) {
    MessageId message = draftBy(MIRIAM, content);
    approvals.submit(stored(message).id(), stored(message).lock());
    return message;
  }

  /// The version in work.
  MessageVersion stored(MessageId message) {
    return authoring.open(ALLIANCE, message).open();
  }

  void edit(MessageId message) {
    navigate(
        EditorView.class, Map.of("alliance", ALLIANCE.toString(), "message", message.toString()));
  }

  void review(MessageId message) {
    navigate(
        ReviewView.class,
        Map.of("alliance", ALLIANCE.toString(), "version", stored(message).id().toString()));
  }

  void studio() {
    navigate(StudioView.class, Map.of("alliance", ALLIANCE.toString()));
  }

  /// Of several that say the same the last, which has been added last.
  NativeButton button(String text) {
    return find(NativeButton.class).all().stream()
        .filter(b -> b.getElement().getTextRecursively().equals(text))
        .reduce((_, last) -> last)
        .orElseThrow(() -> new AssertionError("no button " + text + " on\n" + page()));
  }

  void click(String text) {
    test(button(text)).click();
  }

  TextBox box(String id) {
    return find(TextBox.class).all().stream()
        .filter(b -> id.equals(b.getId().orElse("")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no box " + id));
  }

  void type(String id, String text) {
    box(id).setValue(text);
  }

  /// What is marked as new (`ins`) or gone (`del`), without the word that says so.
  List<String> marked(String tag) {
    return find(Component.class).all().stream()
        .filter(c -> c.getElement().getTag().equals(tag))
        .map(c -> c.getElement().getChild(1).getTextRecursively().strip())
        .toList();
  }

  static String page() {
    return UI.getCurrent()
        .getInternals()
        .getActiveRouterTargetsChain()
        .getFirst()
        .getElement()
        .getTextRecursively();
  }
}
