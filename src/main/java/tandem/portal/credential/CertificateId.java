package tandem.portal.credential;

import java.util.UUID;

public record CertificateId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
