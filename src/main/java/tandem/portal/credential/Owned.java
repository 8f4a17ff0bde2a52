package tandem.portal.credential;

/// A certificate with its owner's name, for what they download.
record Owned(Certificate certificate, Holder holder) {}
