/// The promise on a page of its own, and in short in every module.
@NamedInterface("promise-ui")
@NullMarked
package tandem.portal.messaging.promise.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
