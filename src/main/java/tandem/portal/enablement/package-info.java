/// Who must complete what by when, and what their own company's HR sees of it: the status, never
/// the performance.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"platform", "identity", "alliance", "learning", "learning :: author"})
package tandem.portal.enablement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
