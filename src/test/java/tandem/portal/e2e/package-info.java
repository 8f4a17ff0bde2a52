/// Journeys through the packaged portal in a real browser, signed in through the real Keycloak.
@NullMarked
package tandem.portal.e2e;

import org.jspecify.annotations.NullMarked;
