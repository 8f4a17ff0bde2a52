/// Reading across everything, never writing to it: understood, trusted, lived.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "statistics", "alliance"})
package tandem.portal.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
