package tandem.portal.messaging;

/// Something that can be checked, and where it can be checked.
public record ProofPoint(String text, String source) {
  boolean isBlank() {
    return text.isBlank() && source.isBlank();
  }

  ProofPoint stripped() {
    return new ProofPoint(text.strip(), source.strip());
  }
}
