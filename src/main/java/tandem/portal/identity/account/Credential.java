package tandem.portal.identity.account;

import java.time.Instant;

/// One thing an account signs in with.
///
/// @param type Keycloak's word for its kind
/// @param label what its owner called it; empty: nothing
record Credential(String id, String type, String label, Instant since) {}
