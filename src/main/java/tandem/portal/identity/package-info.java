/// Companies, people, who is acting and what they may do.
@NullMarked
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"platform"})
package tandem.portal.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
