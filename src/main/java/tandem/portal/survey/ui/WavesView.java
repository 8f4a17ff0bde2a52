package tandem.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceService;
import tandem.portal.identity.Requires;
import tandem.portal.platform.ui.Controls;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.Toast;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.WaveDraft;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveService;
import tandem.portal.survey.instrument.InstrumentRoutes;
import tandem.portal.survey.schedule.Outlook;
import tandem.portal.survey.schedule.PlanService;

/// All waves of an alliance, last first: plan the next one or all from the signature on, open one,
/// close it. How many have answered is nowhere to be seen.
@Route(SurveyRoutes.WAVES)
@Requires(SurveyPermissions.PLAN)
class WavesView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  static final String TITLE = "waves-title";

  private final transient WaveService waves;
  private final transient PlanService plan;
  private final transient AllianceService alliances;
  private transient @Nullable Alliance alliance;

  WavesView(WaveService waves, PlanService plan, AllianceService alliances) {
    this.waves = waves;
    this.plan = plan;
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
    var title = Styled.as(new H1(getTranslation("survey.waves.title")), "page__title");
    title.setId(TITLE);
    title.getElement().setAttribute("tabindex", "-1");
    var form = Styled.as(new Div(), "stack");
    var actions = Styled.as(new Div(), "page__actions");
    actions.add(opener("survey.waves.plan", "button--primary", form, actions, this::planning));
    actions.add(
        Styled.as(
            new Anchor(
                InstrumentRoutes.instruments(shown.id().value()),
                getTranslation("survey.waves.instruments")),
            "button",
            "button--quiet"));
    List<WaveDraft> missing = plan.missing(shown.id());
    if (missing.size() > 1) {
      actions.add(
          opener(
              "survey.waves.planAll",
              "button--quiet",
              form,
              actions,
              (one, back) -> new SequenceForm(one, missing, plan, () -> show(one, TITLE), back)));
    }
    add(
        Styled.as(
            new Header(
                Styled.as(new Paragraph(shown.name()), "eyebrow"),
                title,
                Styled.as(new Paragraph(getTranslation("survey.waves.lead")), "page__lead"),
                actions),
            "page__head"),
        form);
    if (rows.isEmpty()) {
      add(
          new EmptyState(
              "survey",
              getTranslation("survey.waves.empty.title"),
              getTranslation("survey.waves.empty.text")));
    }
    Map<WaveId, Outlook> outlook = plan.outlook(shown.id());
    var doors = new WaveCard.Doors(waves, plan);
    rows.reversed()
        .forEach(
            row ->
                add(
                    new WaveCard(
                        shown,
                        row,
                        Objects.requireNonNull(outlook.get(row.wave().id())),
                        doors,
                        heading -> show(shown, heading))));
  }

  /// After something was done, with the focus where it shows.
  private void show(Alliance shown, String heading) {
    show(shown);
    Controls.focus(this, heading);
  }

  /// A button that shows a form in its place, and none other meanwhile.
  private NativeButton opener(
      String key,
      String look,
      Div place,
      Div openers,
      BiFunction<Alliance, Runnable, Component> form) {
    var button = Styled.as(new NativeButton(getTranslation(key)), "button", look);
    button.addClickListener(
        _ -> {
          openers.setEnabled(false);
          place.add(
              form.apply(
                  Objects.requireNonNull(alliance),
                  () -> {
                    place.removeAll();
                    openers.setEnabled(true);
                    button.focus();
                  }));
        });
    return button;
  }

  private Component planning(Alliance shown, Runnable back) {
    return new PlanForm(
        "survey.plan",
        waves.suggest(shown),
        waves.instruments(shown.id()),
        (WaveDraft draft) -> {
          WaveId planned = waves.plan(shown.id(), draft);
          show(shown, WaveCard.heading(planned));
          Toast.show(getTranslation("survey.waves.planned"));
        },
        back);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("survey.waves.title")
        + (alliance == null ? "" : " · " + alliance.name())
        + " – Tandem";
  }
}
