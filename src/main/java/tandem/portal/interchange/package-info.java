/// Other systems' formats in and out: SCIM 2.0 for a company's directory, GIFT and Moodle XML for
/// questions, LimeSurvey's `.lss` for questionnaires.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "identity",
      "alliance",
      "questionnaire",
      "learning",
      "learning :: author",
      "learning :: bank",
      "learning :: question",
      "learning :: question-ui",
      "survey",
      "survey :: instrument"
    })
package tandem.portal.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
