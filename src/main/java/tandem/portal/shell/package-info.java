/// The frame: layout, menu, home, languages, error pages. Nobody depends on it.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "alliance"})
package tandem.portal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
