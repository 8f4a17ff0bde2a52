package tandem.portal.enablement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.portal.learning.LearningRoutes;
import tandem.portal.learning.ModuleState;
import tandem.portal.learning.News;
import tandem.portal.learning.NextStep;
import tandem.portal.platform.Dates;
import tandem.portal.platform.ui.ProgressLine;
import tandem.portal.platform.ui.Styled;

/// The one thing next: what, why, how long, until when.
class NextModuleCard extends Section {
  private static final long serialVersionUID = 1L;

  /// @param dueOn the last day in time; null: no date set
  NextModuleCard(ModuleState state, @Nullable LocalDate dueOn, Clock clock) {
    Optional<LocalDate> wait =
        state.waitsUntil(clock).filter(_ -> state.next() instanceof NextStep.TakeCheck);
    Locale locale = UI.getCurrent().getLocale();
    String title = state.module().title().in(locale);
    boolean begun = state.isBegun();
    addClassNames("card", "card--next");
    add(
        Styled.as(
            new Paragraph(getTranslation(begun ? "enablement.next.goOn" : "enablement.next.begin")),
            "card__eyebrow"),
        Styled.as(new H2(title), "card__title"),
        why(state, locale),
        Styled.as(
            new Paragraph(
                wait.map(day -> getTranslation("enablement.wait", Dates.near(day, locale)))
                    .orElseGet(() -> step(state, locale))),
            "card__text"),
        new ProgressLine(
            state.read().size() + (state.hasPassed() ? 1 : 0),
            state.module().lessons().size() + 1,
            getTranslation("enablement.next.progress", title)),
        foot(state, wait.isPresent(), dueOn, LocalDate.now(clock), locale));
    if (state.mayPreCheck()) {
      add(
          Styled.as(
              new Paragraph(
                  new Anchor(
                      LearningRoutes.preCheck(state.module().id()),
                      getTranslation(
                          "learning.preCheck.offer",
                          state.module().asks(),
                          state.module().checkMinutes()))),
              "card__meta"));
    }
  }

  /// Who has completed it before reads why they are asked again; everybody else what it is for.
  private Paragraph why(ModuleState state, Locale locale) {
    News news = state.news();
    String words =
        news != null && state.isAskedAgain()
            ? getTranslation("enablement.next.again", news.reason().in(locale))
            : state.module().summary().in(locale);
    var why = Styled.as(new Paragraph(words), "card__text", "card__why");
    why.setVisible(!words.isBlank());
    return why;
  }

  private String step(ModuleState state, Locale locale) {
    return switch (state.next()) {
      case NextStep.Read(var lesson) ->
          getTranslation(
              "enablement.next.lesson",
              lesson.number(),
              state.module().lessons().size(),
              lesson.title().in(locale));
      case NextStep.TakeCheck(int answered) ->
          answered == 0
              ? getTranslation("enablement.next.check", state.module().asks())
              : getTranslation("enablement.next.inCheck", answered, state.module().asks());
      case NextStep.Nothing _ -> getTranslation("enablement.status.COMPLETED");
    };
  }

  private Component foot(
      ModuleState state, boolean waits, @Nullable LocalDate dueOn, LocalDate today, Locale locale) {
    return Styled.as(
        new Div(
            Styled.as(
                new Paragraph(
                    getTranslation("enablement.next.minutes", minutes(state), state.minutesLeft())
                        + due(dueOn, today, locale)),
                "card__meta"),
            Styled.as(
                waits
                    ? new Anchor(
                        LearningRoutes.module(state.module().id()),
                        getTranslation("learning.check.readAgain"))
                    : new Anchor(
                        LearningRoutes.next(state),
                        getTranslation(
                            state.isBegun()
                                ? "enablement.next.continue"
                                : "enablement.next.start")),
                "button",
                "button--primary")),
        "card__foot");
  }

  private static int minutes(ModuleState state) {
    return switch (state.next()) {
      case NextStep.Read(var lesson) -> lesson.minutes();
      case NextStep.TakeCheck _ -> state.module().checkMinutes();
      case NextStep.Nothing _ -> 0;
    };
  }

  private String due(@Nullable LocalDate dueOn, LocalDate today, Locale locale) {
    if (dueOn == null) {
      return "";
    }
    return " · "
        + getTranslation(
            dueOn.isBefore(today) ? "enablement.next.overdue" : "enablement.next.due",
            Dates.near(dueOn, locale));
  }
}
