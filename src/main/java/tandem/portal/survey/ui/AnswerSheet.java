package tandem.portal.survey.ui;

import com.vaadin.flow.internal.JacksonUtils;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.portal.identity.Access;
import tandem.portal.platform.Dates;
import tandem.portal.platform.Texts;
import tandem.portal.platform.ui.SurveyPlayer;
import tandem.portal.questionnaire.Scale;
import tandem.portal.survey.Invitation;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.Wave;
import tandem.portal.survey.WaveId;
import tandem.portal.survey.schedule.SurveyRules;

/// What the browser of one respondent is given: who asks and what happens with the answers, the
/// questions, and the pass to send them with.
@Component
class AnswerSheet {
  private final Access access;
  private final SurveyRules rules;
  private final Texts texts;

  AnswerSheet(Access access, SurveyRules rules, Texts texts) {
    this.access = access;
    this.rules = rules;
    this.texts = texts;
  }

  /// `{"definition": …, "pass": "…"}`, fit to stand within a script element.
  String json(Invitation.Waiting waiting, Locale locale) {
    var json = JacksonUtils.createObjectNode();
    json.set(
        "definition", SurveyPlayer.json(definition(waiting, locale), key -> texts.in(locale, key)));
    json.put("pass", waiting.pass().text());
    return json.toString().replace("<", "\\u003c");
  }

  private SurveyPlayer.Definition definition(Invitation.Waiting waiting, Locale locale) {
    WaveId wave = waiting.wave().id();
    return new SurveyPlayer.Definition(
        wave.toString(),
        draftKey(wave),
        "/" + SurveyRoutes.send(wave),
        locale.toLanguageTag(),
        "/",
        false,
        about(waiting, locale),
        AskedSections.of(
            waiting.instrument(),
            waiting.respondent(),
            waiting.partner().companyName(),
            (key, arguments) -> texts.in(locale, key, arguments),
            locale));
  }

  private SurveyPlayer.About about(Invitation.Waiting waiting, Locale locale) {
    Wave wave = waiting.wave();
    String a = waiting.alliance().a().companyName();
    String b = waiting.alliance().b().companyName();
    int minutes = waiting.instrument().minutesFor(waiting.respondent());
    var promises = new ArrayList<SurveyPlayer.Promise>();
    promises.add(
        promise(
            "who",
            waiting.instrument().forSome() == 0 ? "who.text" : "who.some.text",
            locale,
            a,
            b));
    promises.add(promise("sees", locale, a, b));
    promises.add(promise("few", locale, wave.kMean(), wave.kDistribution()));
    promises.add(promise("stored", locale, wave.kMean()));
    if (asks(waiting, Scale.Amount.class)) {
      promises.add(promise("amounts", locale));
    }
    if (asks(waiting, Scale.Words.class)) {
      promises.add(promise("words", locale, wave.kDistribution()));
    }
    if (wave.asksManagement()) {
      promises.add(promise("management", locale, wave.kMean()));
    }
    promises.add(promise("free", locale));
    promises.add(
        promise(
            "reminders",
            rules.remindersAtMost() == 0 ? "reminders.none.text" : "reminders.text",
            locale,
            rules.remindersAtMost()));
    promises.add(promise("time", locale, minutes, Dates.full(wave.closesOn(), locale)));
    return new SurveyPlayer.About(
        texts.in(locale, "survey.about.title"),
        texts.in(locale, "survey.about.lead", minutes),
        promises);
  }

  private static boolean asks(Invitation.Waiting waiting, Class<? extends Scale> kind) {
    return waiting.instrument().sectionsFor(waiting.respondent()).stream()
        .flatMap(section -> section.items().stream())
        .anyMatch(item -> kind.isInstance(item.scale()));
  }

  private SurveyPlayer.Promise promise(String name, Locale locale, Object... arguments) {
    return promise(name, name + ".text", locale, arguments);
  }

  private SurveyPlayer.Promise promise(
      String name, String text, Locale locale, Object... arguments) {
    String key = "survey.about.";
    return new SurveyPlayer.Promise(
        texts.in(locale, key + name + ".title"), texts.in(locale, key + text, arguments));
  }

  /// Tells people who share a device apart without naming them.
  String draftKey(WaveId wave) {
    return "tandem-draft-"
        + UUID.nameUUIDFromBytes(
            (wave + "/" + access.actor().person().value()).getBytes(StandardCharsets.UTF_8));
  }
}
