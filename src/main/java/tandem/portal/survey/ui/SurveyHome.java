package tandem.portal.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.identity.Actor;
import tandem.portal.identity.ui.HomeSection;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.Styled;
import tandem.portal.survey.ResponseService;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveRow;
import tandem.portal.survey.WaveService;
import tandem.portal.survey.result.ResultService;

/// What the home screen says about surveys: to sellers, whom one waits for; to partner managers,
/// until when; to them and executives, that there are results.
@org.springframework.stereotype.Component
class SurveyHome implements HomeSection {
  private final ResponseService responses;
  private final WaveService waves;
  private final ResultService results;
  private final Clock clock;

  SurveyHome(ResponseService responses, WaveService waves, ResultService results, Clock clock) {
    this.responses = responses;
    this.waves = waves;
    this.results = results;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Component> cards(Actor actor, @Nullable UUID alliance) {
    var cards = new ArrayList<Component>();
    if (alliance == null) {
      return cards;
    }
    AllianceId id = new AllianceId(alliance);
    if (actor.mayIn(SurveyPermissions.ANSWER, alliance)) {
      responses
          .waiting(id)
          .ifPresent(
              w ->
                  cards.add(
                      Styled.as(
                          card(
                              "survey.home.waiting",
                              SurveyRoutes.answer(w.wave().id()),
                              w.minutes(),
                              lastDay(w.wave())),
                          "card--offer")));
    }
    if (actor.mayIn(SurveyPermissions.PLAN, alliance)) {
      waves
          .running(id)
          .ifPresent(
              w ->
                  cards.add(
                      card(
                          "survey.home.open",
                          SurveyRoutes.waves(alliance),
                          w.number(),
                          ChronoUnit.DAYS.between(LocalDate.now(clock), w.closesOn()),
                          lastDay(w))));
    }
    if (actor.mayIn(SurveyPermissions.RESULTS, alliance)) {
      results.latest(id).ifPresent(w -> cards.add(results(w)));
    }
    return cards;
  }

  /// Promises no more than there is to see.
  private Section results(WaveRow row) {
    List<AllianceSide> shown = results.shown(row.wave().id());
    String key = "survey.home.results";
    return card(
        key,
        switch (shown.size()) {
          case 0 -> key + ".few.text";
          case 1 -> key + ".one.text";
          default -> key + ".text";
        },
        SurveyRoutes.results(row.wave().id()),
        row.wave().number(),
        lastDay(row.wave()),
        row.instrument().in(UI.getCurrent().getLocale()),
        shown.isEmpty() ? "" : shown.getFirst().companyName());
  }

  private static Section card(String key, String path, Object... arguments) {
    return card(key, key + ".text", path, arguments);
  }

  private static Section card(String key, String text, String path, Object... arguments) {
    var link = Styled.as(new Anchor(path, text(key + ".title", arguments)), "card__link");
    // Answering has a page of its own, which is no screen of this router
    link.setRouterIgnore(path.startsWith("surveys/"));
    return Styled.as(
        new Section(
            Styled.as(new H2(link), "card__title"),
            Styled.as(new Paragraph(text(text, arguments)), "card__text")),
        "card",
        "card--link");
  }

  private static String text(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }

  private static String lastDay(Wave wave) {
    return Dates.full(wave.closesOn(), UI.getCurrent().getLocale());
  }
}
