/// Tells a person something by mail: written with the change it tells of, sent after its commit.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity"})
package tandem.portal.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
