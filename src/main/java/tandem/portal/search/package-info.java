/// One field for everything a seller may read: value messages, lessons, and the reasons of checks
/// they have passed.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"platform", "identity", "alliance", "messaging", "learning"})
package tandem.portal.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
