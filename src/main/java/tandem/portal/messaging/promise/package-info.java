/// The knowledge promise as everybody in an alliance has it: what the two sides share with each
/// other, at whose word, and what never.
@NamedInterface("promise")
@NullMarked
package tandem.portal.messaging.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
