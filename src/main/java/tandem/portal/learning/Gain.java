package tandem.portal.learning;

/// The same questions before the first lesson and at the first attempt after it. The person's own.
public record Gain(int before, int after, int questions) {}
