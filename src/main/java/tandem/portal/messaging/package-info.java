/// Value messages and the knowledge promise: their versions, and their publication by the approval
/// of both sides.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"platform", "identity", "notification", "statistics", "alliance"})
package tandem.portal.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
