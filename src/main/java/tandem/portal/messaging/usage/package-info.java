/// How often messages are opened and taken along, by group and month; whose doing it was is stored
/// nowhere.
@NullMarked
package tandem.portal.messaging.usage;

import org.jspecify.annotations.NullMarked;
