package tandem.portal.media;

import tandem.portal.alliance.AllianceId;

/// A file on its way.
///
/// @param bytes how many there are to be
/// @param received how many are here
public record Upload(UploadId id, AllianceId alliance, String name, long bytes, long received) {}
