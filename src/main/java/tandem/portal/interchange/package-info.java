/// Other systems' formats in and out: SCIM 2.0 for a company's directory, questions
/// as GIFT and Moodle XML.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "identity",
      "alliance",
      "questionnaire",
      "learning",
      "learning :: bank"
    })
package tandem.portal.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
