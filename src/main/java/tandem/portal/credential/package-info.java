/// Certificates of completed modules: issued once, shown only where their owner wants, and
/// checkable by anybody without asking us.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"platform", "identity", "learning", "learning :: completion"})
package tandem.portal.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
