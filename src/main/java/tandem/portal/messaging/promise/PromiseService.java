package tandem.portal.messaging.promise;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.Access;
import tandem.portal.messaging.MessagingPermissions;

/// The knowledge promise as it holds in the reader's own alliance. It is written and signed where
/// messages are.
@Service
@PreAuthorize("@access.may('message:read')")
@Transactional(readOnly = true)
public class PromiseService {
  private final PromiseQueries queries;
  private final Access access;

  PromiseService(PromiseQueries queries, Access access) {
    this.queries = queries;
    this.access = access;
  }

  /// @return empty while there is none that both sides have signed, or none any more
  public Optional<PublishedPromise> current(AllianceId alliance) {
    access.requireIn(MessagingPermissions.READ, alliance.value());
    return queries.published(alliance);
  }
}
