package tandem.portal.survey.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.ui.MenuEntry;
import tandem.portal.survey.SurveyPermissions;
import tandem.portal.survey.SurveyRoutes;
import tandem.portal.survey.instrument.InstrumentRoutes;

@Configuration(proxyBeanMethods = false)
class SurveyMenu {
  @Bean
  MenuEntry wavesEntry() {
    return new MenuEntry(
            "survey.menu",
            "survey",
            50,
            (actor, alliance) ->
                alliance != null && actor.mayIn(SurveyPermissions.PLAN, alliance)
                    ? Optional.of(SurveyRoutes.waves(alliance))
                    : Optional.empty())
        .covering("results", InstrumentRoutes.INSTRUMENTS, InstrumentRoutes.FILE);
  }
}
