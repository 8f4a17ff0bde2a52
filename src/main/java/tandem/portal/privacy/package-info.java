/// Erasure, and how long data is kept: asks every module what it stores, and carries it out.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "notification"})
package tandem.portal.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
