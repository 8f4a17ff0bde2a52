package tandem.portal.messaging;

/// What a customer says against it, and what a seller can answer.
public record Objection(String objection, String answer) {
  boolean isBlank() {
    return objection.isBlank() && answer.isBlank();
  }

  Objection stripped() {
    return new Objection(objection.strip(), answer.strip());
  }
}
