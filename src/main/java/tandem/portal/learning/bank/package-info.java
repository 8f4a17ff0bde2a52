/// The questions the partner managers of an alliance have at hand for checks.
@NullMarked
@NamedInterface("bank")
package tandem.portal.learning.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
