/// Question types shared by checks and surveys: what can be asked, what can be answered, what is
/// right.
@NullMarked
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"platform"})
package tandem.portal.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
