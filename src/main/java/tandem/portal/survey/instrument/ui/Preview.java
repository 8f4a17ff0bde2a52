package tandem.portal.survey.instrument.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.portal.alliance.Alliance;
import tandem.portal.alliance.AllianceSide;
import tandem.portal.alliance.JobRole;
import tandem.portal.platform.Languages;
import tandem.portal.platform.ui.Styled;
import tandem.portal.platform.ui.SurveyPlayer;
import tandem.portal.survey.Instrument;
import tandem.portal.survey.InstrumentId;
import tandem.portal.survey.ui.AskedSections;

/// The answer page itself, as somebody of either side and any role meets it, in either language. It
/// keeps nothing and sends nothing.
class Preview extends Aside {
  private static final long serialVersionUID = 1L;
  private static final String SEVERAL = "";

  private final transient Alliance alliance;
  private final SurveyPlayer player;
  private transient Instrument.Definition shown;
  private Locale language;
  private transient AllianceSide side;
  private String role = SEVERAL;

  Preview(Alliance alliance, Instrument.Definition definition) {
    this.alliance = alliance;
    this.shown = definition;
    this.language = Languages.closestTo(getLocale());
    this.side = alliance.a();
    addClassName("preview");
    var heading = Styled.as(new H2(getTranslation("survey.instrument.preview")), "card__eyebrow");
    heading.setId("preview-heading");
    getElement().setAttribute("aria-labelledby", "preview-heading");
    var languages = new LinkedHashMap<String, String>();
    Languages.ALL.forEach(l -> languages.put(l.getLanguage(), l.getDisplayLanguage(getLocale())));
    var sides = new LinkedHashMap<String, String>();
    Stream.of(alliance.a(), alliance.b())
        .forEach(one -> sides.put(one.id().toString(), one.companyName()));
    var roles = new LinkedHashMap<String, String>();
    roles.put(SEVERAL, getTranslation("survey.instrument.preview.several"));
    Stream.of(JobRole.values()).forEach(r -> roles.put(r.name(), getTranslation(r.textKey())));
    player = new SurveyPlayer(definition());
    add(
        Styled.as(
            new Div(
                heading,
                Kit.select(
                    "preview-language",
                    getTranslation("survey.instrument.preview.language"),
                    languages,
                    language.getLanguage(),
                    chosen -> {
                      language = Locale.of(chosen);
                      draw();
                    }),
                Kit.select(
                    "preview-side",
                    getTranslation("survey.instrument.preview.side"),
                    sides,
                    side.id().toString(),
                    chosen -> {
                      side =
                          alliance.a().id().value().equals(UUID.fromString(chosen))
                              ? alliance.a()
                              : alliance.b();
                      draw();
                    }),
                Kit.select(
                    "preview-role",
                    getTranslation("survey.instrument.preview.role"),
                    roles,
                    SEVERAL,
                    chosen -> {
                      role = chosen;
                      draw();
                    })),
            "preview__bar"),
        Styled.as(new Div(player), "preview__screen", "preview__screen--desktop"));
  }

  void show(Instrument.Definition definition) {
    shown = definition;
    draw();
  }

  private void draw() {
    player.show(definition(), language);
  }

  private SurveyPlayer.Definition definition() {
    var instrument = new Instrument(new InstrumentId(new UUID(0, 0)), "", 1, shown);
    var respondent =
        new Instrument.Respondent(side.id(), role.equals(SEVERAL) ? null : JobRole.valueOf(role));
    String title = shown.title().in(language);
    return SurveyPlayer.Definition.preview(
        new SurveyPlayer.About(
            title.isBlank() ? getTranslation(language, "survey.instrument.untitled") : title,
            getTranslation(language, "survey.about.lead", shown.minutes()),
            List.of(
                new SurveyPlayer.Promise(
                    getTranslation(language, "survey.about.title"),
                    getTranslation(language, "survey.instrument.preview.about")))),
        AskedSections.of(
            instrument,
            respondent,
            alliance.otherThan(side.id()).companyName(),
            (key, arguments) -> getTranslation(language, key, arguments),
            language));
  }
}
