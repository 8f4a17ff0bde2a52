package tandem.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Requires;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.WaveDraft;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveService;

/// All waves of an alliance, last first: plan the next one, open it, close it. How many have
/// answered is nowhere to be seen.
@Route(SurveyRoutes.WAVES)
@Requires(SurveyPermissions.PLAN)
class WavesView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient WaveService waves;
  private final transient AllianceService alliances;
  private transient @Nullable Alliance alliance;

  WavesView(WaveService waves, AllianceService alliances) {
    this.waves = waves;
    this.alliances = alliances;
    addClassNames("page", "page--narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Alliance shown = alliances.get(new AllianceId(RouteId.of(event, SurveyRoutes.ALLIANCE)));
    alliance = shown;
    show(shown);
  }

  private void show(Alliance shown) {
    List<WaveRow> rows = waves.list(shown.id());
    removeAll();
    var form = Styled.as(new Div(), "stack");
    var plan =
        Styled.as(
            new NativeButton(getTranslation("survey.waves.plan")), "button", "button--primary");
    plan.addClickListener(
        _ -> {
          plan.setEnabled(false);
          form.add(planning(shown, form, plan));
        });
    add(
        Styled.as(
            new Header(
                Styled.as(new Paragraph(shown.name()), "eyebrow"),
                Styled.as(new H1(getTranslation("survey.waves.title")), "page__title"),
                Styled.as(new Paragraph(getTranslation("survey.waves.lead")), "page__lead"),
                Styled.as(new Div(plan), "page__actions")),
            "page__head"),
        form);
    if (rows.isEmpty()) {
      add(
          new EmptyState(
              "survey",
              getTranslation("survey.waves.empty.title"),
              getTranslation("survey.waves.empty.text")));
    }
    rows.reversed().forEach(row -> add(new WaveCard(shown, row, waves, () -> show(shown))));
  }

  private Component planning(Alliance shown, Div place, NativeButton opener) {
    return new PlanForm(
        waves.suggest(shown),
        waves.instruments(shown.id()),
        (WaveDraft draft) -> {
          waves.plan(shown.id(), draft);
          show(shown);
          Toast.show(getTranslation("survey.waves.planned"));
        },
        () -> {
          place.removeAll();
          opener.setEnabled(true);
          opener.focus();
        });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("survey.waves.title")
        + (alliance == null ? "" : " · " + alliance.name())
        + " – Tandem";
  }
}
