package tandem.portal.interchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import tandem.portal.interchange.scim.TokenService;
import tandem.portal.interchange.scim.TokenState;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Callout;
import tandem.portal.platform.ui.CopyField;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;

/// Address and key: the two things a directory asks for. A key is on the screen once, right after
/// it was made.
class KeyCard extends Section {
  private static final long serialVersionUID = 1L;

  private final transient TokenService tokens;
  private final Div key = Styled.as(new Div(), "stack");

  KeyCard(TokenService tokens, String address) {
    this.tokens = tokens;
    addClassName("card");
    add(
        Styled.as(new H2(getTranslation("interchange.directory.connect")), "card__title"),
        field("directory-address", "interchange.directory.address", address),
        key);
    show();
  }

  private void show() {
    key.removeAll();
    tokens
        .state()
        .ifPresentOrElse(
            state -> {
              key.add(meta(words(state)));
              key.add(
                  actions(
                      button(
                          "interchange.directory.key.replace", "button--quiet", this::askReplace),
                      button(
                          "interchange.directory.key.revoke", "button--quiet", this::askRevoke)));
            },
            () -> {
              key.add(meta(getTranslation("interchange.directory.key.none")));
              key.add(
                  actions(button("interchange.directory.key.make", "button--primary", this::make)));
            });
  }

  private void make() {
    boolean replaced = tokens.state().isPresent();
    String token = tokens.make();
    show();
    var callout =
        new Callout(
            Callout.Tone.SOON,
            getTranslation("interchange.directory.key.new.title"),
            getTranslation("interchange.directory.key.new.text"));
    callout.getElement().setAttribute("role", "status");
    key.addComponentAsFirst(field("directory-key", "interchange.directory.key", token));
    key.addComponentAsFirst(callout);
    if (replaced) {
      Toast.show(getTranslation("interchange.directory.key.replaced"));
    }
  }

  private void askRevoke() {
    ask(
        "interchange.directory.key.lost",
        button("interchange.directory.key.revoke.sure", "button--danger", this::revoke));
  }

  /// The old key is void from then on, so the directory stands still until it has the new one.
  private void askReplace() {
    ask(
        "interchange.directory.key.changed",
        button("interchange.directory.key.replace.sure", "button--danger", this::make));
  }

  private void ask(String textKey, NativeButton sure) {
    key.removeAll();
    key.add(
        new Paragraph(getTranslation(textKey)),
        actions(
            button("interchange.directory.key.revoke.cancel", "button--quiet", this::show), sure));
    sure.focus();
  }

  private void revoke() {
    tokens.revoke();
    show();
    Toast.show(getTranslation("interchange.directory.key.revoked"));
  }

  private String words(TokenState state) {
    String made = Dates.full(state.madeOn(), getLocale());
    return state.lastUsedOn() == null
        ? getTranslation("interchange.directory.key.unused", made)
        : getTranslation(
            "interchange.directory.key.used", made, Dates.full(state.lastUsedOn(), getLocale()));
  }

  private NativeButton button(String textKey, String look, Runnable action) {
    return Styled.as(new NativeButton(getTranslation(textKey), _ -> action.run()), "button", look);
  }

  private CopyField field(String id, String textKey, String value) {
    return new CopyField(id, getTranslation(textKey), value);
  }

  private static Paragraph meta(String text) {
    return Styled.as(new Paragraph(text), "card__meta");
  }

  private static Div actions(Component... buttons) {
    return Styled.as(new Div(buttons), "actions");
  }
}
