package tandem.portal.interchange.question.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tandem.portal.identity.ui.MenuEntry;
import tandem.portal.learning.LearningPermissions;
import tandem.portal.learning.author.AuthorRoutes;

@Configuration(proxyBeanMethods = false)
class QuestionMenu {
  @Bean
  MenuEntry questionsEntry() {
    return new MenuEntry(
            "interchange.question.menu",
            "check",
            45,
            (actor, alliance) ->
                alliance != null && actor.mayIn(LearningPermissions.AUTHOR, alliance)
                    ? Optional.of(AuthorRoutes.questions(alliance))
                    : Optional.empty())
        .under(MenuEntry.STUDIO);
  }
}
