package tandem.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import tandem.portal.identity.Access;
import tandem.portal.identity.Requires;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.SurveyPlayer;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Invitation;
import tandem.portal.survey.Pass;
import tandem.portal.survey.ResponseService;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.schedule.SurveyRules;

/// One wave as a seller meets it: first what happens with the answers, then the questions. The
/// answers stay in the browser until they are sent; this view never sees one.
@Route(SurveyRoutes.ANSWER)
@Requires(SurveyPermissions.ANSWER)
class AnswerView extends Section implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient ResponseService responses;
  private final transient Access access;
  private final transient SurveyRules rules;

  AnswerView(ResponseService responses, Access access, SurveyRules rules) {
    this.responses = responses;
    this.access = access;
    this.rules = rules;
    addClassNames("page", "page--narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Invitation invitation = responses.invitation(new WaveId(RouteId.of(event, SurveyRoutes.WAVE)));
    removeAll();
    add(
        switch (invitation) {
          case Invitation.Waiting waiting -> player(waiting);
          case Invitation.Sent(Wave wave) ->
              calm("check", "survey.answer.sent", Dates.full(wave.closesOn(), getLocale()));
          case Invitation.Over _ -> calm("lock", "survey.answer.over");
          case Invitation.NotInvited _ -> calm("info", "survey.answer.notInvited");
        });
  }

  private Component calm(String icon, String key, Object... arguments) {
    return Styled.as(new Div(heading(), empty(icon, key, arguments)), "stack");
  }

  private Component heading() {
    return Styled.as(
        new Header(Styled.as(new H1(getTranslation("survey.answer.title")), "page__title")),
        "page__head");
  }

  private Component empty(String icon, String key, Object... arguments) {
    return new EmptyState(
            icon, getTranslation(key + ".title"), getTranslation(key + ".text", arguments))
        .with(
            Styled.as(
                new Anchor("", getTranslation("survey.answer.home")), "button", "button--quiet"));
  }

  private Component player(Invitation.Waiting waiting) {
    String partner = waiting.partner().companyName();
    return new SurveyPlayer(
        new SurveyPlayer.Definition(
            waiting.wave().id().toString(),
            draftKey(waiting.wave().id()),
            "/" + SurveyRoutes.send(waiting.wave().id()),
            getLocale().toLanguageTag(),
            "/",
            false,
            about(waiting),
            AskedSections.of(
                waiting.instrument(),
                waiting.respondent(),
                partner,
                this::getTranslation,
                getLocale())),
        () -> responses.pass(waiting.wave().id()).map(Pass::text));
  }

  private SurveyPlayer.About about(Invitation.Waiting waiting) {
    Wave wave = waiting.wave();
    String a = waiting.alliance().a().companyName();
    String b = waiting.alliance().b().companyName();
    int minutes = waiting.instrument().definition().minutes();
    var promises = new ArrayList<SurveyPlayer.Promise>();
    promises.add(promise("who", a, b));
    promises.add(promise("sees", a, b));
    promises.add(promise("few", wave.kMean(), wave.kDistribution()));
    promises.add(promise("stored", wave.kMean()));
    if (asks(waiting, Scale.Amount.class)) {
      promises.add(promise("amounts"));
    }
    if (asks(waiting, Scale.Words.class)) {
      promises.add(promise("words", wave.kDistribution()));
    }
    if (wave.asksManagement()) {
      promises.add(promise("management", wave.kMean()));
    }
    promises.add(promise("free"));
    promises.add(promise("reminders", rules.remindersAtMost()));
    promises.add(promise("time", minutes, Dates.full(wave.closesOn(), getLocale())));
    return new SurveyPlayer.About(
        getTranslation("survey.about.title"),
        getTranslation("survey.about.lead", minutes),
        promises);
  }

  private static boolean asks(Invitation.Waiting waiting, Class<? extends Scale> kind) {
    return waiting.instrument().items().anyMatch(item -> kind.isInstance(item.scale()));
  }

  private SurveyPlayer.Promise promise(String name, Object... arguments) {
    String key = "survey.about." + name;
    return new SurveyPlayer.Promise(
        getTranslation(key + ".title"), getTranslation(key + ".text", arguments));
  }

  /// Tells people who share a device apart without naming them.
  private String draftKey(WaveId wave) {
    return "tandem-draft-"
        + UUID.nameUUIDFromBytes(
            (wave + "/" + access.actor().person().value()).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("survey.answer.title") + " – Tandem";
  }
}
