/// Modules, lessons and checks: what a seller reads, where they are, and what they have understood.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "identity",
      "notification",
      "alliance",
      "questionnaire",
      "media",
      "messaging",
      "messaging :: promise",
      "messaging :: promise-ui"
    })
package tandem.portal.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
