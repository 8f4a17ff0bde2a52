package tandem.portal.credential;

/// Addresses of certificates: the owner's screens and files, and what is public.
public final class CredentialRoutes {
  public static final String MINE = "certificates";
  static final String PAPER = "certificates/{certificate}/certificate.pdf";
  static final String BADGE = "certificates/{certificate}/badge.jwt";
  static final String VERIFY = "verify/{token}";
  static final String ISSUER = "credentials/issuer";
  static final String KEYS = "credentials/keys";
  static final String KEY = "credentials/keys/{kid}";
  static final String REVOKED = "credentials/revoked";

  private CredentialRoutes() {}

  /// @param language code of whoever is to read it
  public static String paper(CertificateId certificate, String language) {
    return MINE + "/" + certificate + "/certificate.pdf?language=" + language;
  }

  public static String badge(CertificateId certificate) {
    return MINE + "/" + certificate + "/badge.jwt";
  }

  public static String verify(String token) {
    return "verify/" + token;
  }
}
