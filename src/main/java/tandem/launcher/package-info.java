/// Starts the embedded default from real parts: PostgreSQL, Keycloak, a mailbox, and the portal as
/// a child JVM.
@NullMarked
package tandem.launcher;

import org.jspecify.annotations.NullMarked;
