/// Alliances, their two sides, and who is a member of which side in which role.
@NullMarked
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"platform", "identity", "notification"})
package tandem.portal.alliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
