package tandem.portal.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import tandem.portal.identity.Company;
import tandem.portal.identity.CompanyColour;
import tandem.portal.identity.CompanyService;
import tandem.portal.identity.Requires;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;

/// How the own company appears on what its sellers hand to customers. What is chosen shows at once;
/// it counts from being saved.
@Route(IdentityRoutes.COMPANY)
@Requires("company:write")
class CompanyView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 7;

  private final transient CompanyService companies;
  private final Input code = new Input();
  private final Input picker = new Input();
  private final Paragraph problem = Styled.as(new Paragraph(), "field__error");
  private final Div sample = Styled.as(new Div(), "sheet-head");
  private final NativeButton instead = Controls.button("", "quiet", this::takeReadable);
  private final NativeButton none =
      Controls.button(getTranslation("identity.company.standard"), "plain", this::takeStandard);
  private String name = "";

  CompanyView(CompanyService companies) {
    this.companies = companies;
    addClassNames("page", "page--reading", "stack");
    code.setId("company-colour");
    code.addClassNames("input", "input--code");
    code.getElement()
        .setAttribute("maxlength", String.valueOf(MOST))
        .setAttribute("autocomplete", "off")
        .setAttribute("spellcheck", "false")
        .setAttribute("aria-describedby", "company-colour-help company-colour-problem");
    code.setValueChangeMode(ValueChangeMode.LAZY);
    code.addValueChangeListener(change -> show(change.isFromClient() ? picker : null));
    picker.setType("color");
    picker.addClassName("input--colour");
    picker.setId("company-colour-picker");
    picker.getElement().setAttribute("aria-label", getTranslation("identity.company.picker"));
    picker.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            code.setValue(change.getValue());
          }
        });
    problem.setId("company-colour-problem");
    problem.getElement().setAttribute("role", "alert");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Company company = companies.own();
    name = company.name();
    removeAll();
    var help = Styled.as(new Paragraph(getTranslation("identity.company.help")), "field__help");
    help.setId("company-colour-help");
    Div field = Controls.field(getTranslation("identity.company.colour"), code);
    field.addComponentAtIndex(1, help);
    field.add(problem);
    add(
        Styled.as(
            new Header(
                Styled.as(new H1(name), "page__title"),
                Styled.as(new Paragraph(getTranslation("identity.company.lead")), "page__lead")),
            "page__head"),
        Styled.as(
            new Section(
                Styled.as(new H2(getTranslation("identity.company.title")), "card__title"),
                Styled.as(new Div(field, picker), "colour-row"),
                instead,
                sample,
                Styled.as(
                    new Div(
                        Controls.button(
                            getTranslation("identity.company.save"), "primary", this::save),
                        none),
                    "actions",
                    "actions--inline")),
            "card",
            "stack"));
    code.setValue(company.colour() == null ? "" : company.colour().hex());
    show(picker);
  }

  /// What is typed, as far as it is a colour; the portal's own where nothing is.
  private Optional<CompanyColour> chosen() {
    return code.getValue().isBlank()
        ? Optional.of(CompanyColour.STANDARD)
        : CompanyColour.parse(code.getValue());
  }

  /// @param follow what takes on the colour as well; null where it is what was touched
  private void show(@org.jspecify.annotations.Nullable Input follow) {
    Optional<CompanyColour> colour = chosen();
    boolean tooLight = colour.isPresent() && !colour.get().isReadable();
    String says =
        colour.isEmpty()
            ? getTranslation("identity.company.noColour")
            : tooLight ? getTranslation("identity.company.tooLight", readable(colour.get())) : "";
    problem.setText(says);
    problem.setVisible(!says.isEmpty());
    code.getElement().setAttribute("aria-invalid", String.valueOf(!says.isEmpty()));
    instead.setVisible(tooLight);
    none.setVisible(!code.getValue().isBlank());
    colour.ifPresent(
        one -> {
          if (follow != null) {
            follow.setValue(one.hex());
          }
          instead.setText(getTranslation("identity.company.instead", readable(one)));
          sample(one);
        });
  }

  private void sample(CompanyColour colour) {
    sample.removeAll();
    // Not a look of ours but a datum; what it colours is the style sheet's
    sample.getElement().setAttribute("style", "--company: " + colour.hex());
    sample.add(
        Styled.as(new Span(name), "sheet-head__company"),
        Styled.as(new Span(getTranslation("identity.company.sample")), "sheet-head__alliance"));
  }

  private static String readable(CompanyColour colour) {
    return colour.readable().hex();
  }

  private void takeReadable() {
    chosen().ifPresent(colour -> code.setValue(readable(colour)));
    show(picker);
    code.focus();
  }

  private void takeStandard() {
    code.setValue("");
    show(picker);
    code.focus();
  }

  private void save() {
    Optional<CompanyColour> colour = chosen();
    if (colour.isEmpty() || !colour.get().isReadable()) {
      code.focus();
      return;
    }
    companies.changeColour(code.getValue().isBlank() ? null : colour.get());
    Toast.show(getTranslation("identity.company.saved"));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.company.menu") + " – Tandem";
  }
}
