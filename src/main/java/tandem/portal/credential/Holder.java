package tandem.portal.credential;

/// Whose a certificate is, for what its owner downloads.
record Holder(String name, String email) {}
