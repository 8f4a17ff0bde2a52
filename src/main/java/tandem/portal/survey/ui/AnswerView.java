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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import tandem.portal.identity.Access;
import tandem.portal.identity.Requires;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Localized;
import tandem.portal.platform.ui.EmptyState;
import tandem.portal.platform.ui.RouteId;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.SurveyPlayer;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Instrument;
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
  private static final String PARTNER = "{partner}";

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
    Instrument.Definition asked = waiting.instrument().definition();
    return new SurveyPlayer(
        new SurveyPlayer.Definition(
            waiting.wave().id().toString(),
            draftKey(waiting.wave().id()),
            "/" + SurveyRoutes.send(waiting.wave().id()),
            getLocale().toLanguageTag(),
            "/",
            about(waiting),
            asked.sections().stream()
                .map(
                    section ->
                        new SurveyPlayer.Section(
                            words(section.title(), partner),
                            section.equals(asked.sections().getFirst())
                                ? words(asked.intro(), partner)
                                : null,
                            section.items().stream().map(item -> item(item, partner)).toList()))
                .toList()),
        () -> responses.pass(waiting.wave().id()).map(Pass::text));
  }

  private SurveyPlayer.Item item(Instrument.Item item, String partner) {
    Instrument.Condition when = item.when();
    return new SurveyPlayer.Item(
        item.id(),
        words(item.text(), partner),
        field(item.scale(), partner),
        when == null
            ? null
            : new SurveyPlayer.When(when.item(), when.anyOf().stream().sorted().toList()));
  }

  private SurveyPlayer.Field field(Scale scale, String partner) {
    return switch (scale) {
      case Scale.Agreement agreement ->
          new SurveyPlayer.Field.Levels(
              agreement.lowest(),
              agreement.textKeys().stream().map(key -> getTranslation(key)).toList());
      case Scale.Rating rating -> {
        var labels = new ArrayList<>(Collections.nCopies(rating.highest() + 1, ""));
        labels.set(0, words(rating.least(), partner));
        labels.set(rating.highest(), words(rating.most(), partner));
        yield new SurveyPlayer.Field.Levels(rating.lowest(), labels);
      }
      case Scale.One one -> new SurveyPlayer.Field.One(choices(one, partner));
      case Scale.Many many -> new SurveyPlayer.Field.Many(choices(many, partner));
      case Scale.Amount amount ->
          new SurveyPlayer.Field.Amount(
              amount.least(), amount.most(), words(amount.unit(), partner));
      case Scale.Words(int longest) -> new SurveyPlayer.Field.Words(longest);
    };
  }

  private List<SurveyPlayer.Choice> choices(Scale.Choices choices, String partner) {
    return choices.choices().stream()
        .map(choice -> new SurveyPlayer.Choice(choice.id(), words(choice.text(), partner)))
        .toList();
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

  private String words(Localized text, String partner) {
    return text.in(getLocale()).replace(PARTNER, partner);
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
