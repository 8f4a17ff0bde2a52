package tandem.portal.messaging;

import org.springframework.stereotype.Component;
import tandem.portal.alliance.PartnerManagers;
import tandem.portal.alliance.PartnerManagers.Desk;
import tandem.portal.platform.NotFoundException;

/// What the actor's own side has written: nobody works on the other side's drafts.
@Component
class OwnVersions {
  private final MessageRepository versions;
  private final StudioQueries queries;
  private final PartnerManagers managers;

  OwnVersions(MessageRepository versions, StudioQueries queries, PartnerManagers managers) {
    this.versions = versions;
    this.queries = queries;
    this.managers = managers;
  }

  record Own(MessageVersion version, Desk by) {}

  /// A version of the actor's own side, under a lock.
  Own find(VersionId id) {
    MessageVersion version =
        versions.findForUpdate(id).orElseThrow(() -> new NotFoundException("version " + id));
    Desk desk = managers.desk(MessagingPermissions.WRITE, version.alliance());
    if (!desk.side().equals(version.authorSide())) {
      throw new NotFoundException("version " + id + " for side " + desk.side());
    }
    return new Own(version, desk);
  }

  /// What stands there now, and who wrote it: instead of what was to be stored.
  OverwriteException overwrite(Own own) {
    MessageVersion theirs = own.version();
    return new OverwriteException(theirs, queries.editorOf(theirs.id()));
  }
}
