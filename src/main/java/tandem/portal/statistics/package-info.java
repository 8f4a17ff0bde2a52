/// Pure arithmetic without Spring: intervals, gaps, and disclosure control (the one suppression
/// engine).
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package tandem.portal.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
