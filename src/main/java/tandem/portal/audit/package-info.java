/// Remembers what happened; listens, is never called.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity"})
package tandem.portal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
