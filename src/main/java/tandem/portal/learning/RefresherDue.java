package tandem.portal.learning;

import java.time.OffsetDateTime;
import java.util.UUID;
import tandem.portal.identity.PersonId;

/// A refresher to offer.
record RefresherDue(PersonId person, UUID version, int days, OffsetDateTime lapsesAt) {}
