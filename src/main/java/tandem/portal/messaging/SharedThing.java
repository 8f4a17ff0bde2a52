package tandem.portal.messaging;

/// What one side tells the other about a customer, and at whose word: until that person has said
/// yes, it is not told.
public record SharedThing(String what, String word) {
  SharedThing stripped() {
    return new SharedThing(what.strip(), word.strip());
  }

  boolean isBlank() {
    return what.isBlank() && word.isBlank();
  }
}
