/// Instruments, waves, ballots and responses: trust is asked safely and computed honestly.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "identity",
      "notification",
      "questionnaire",
      "alliance",
      "statistics"
    })
package tandem.portal.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
