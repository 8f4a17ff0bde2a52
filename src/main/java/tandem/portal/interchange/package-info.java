/// Other systems' formats in and out: SCIM 2.0 for a company's directory.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "alliance"})
package tandem.portal.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
