package tandem.portal.messaging;

import java.util.List;
import java.util.Map;

/// A message that can be submitted as it is.
public final class SampleMessage {
  private SampleMessage() {}

  public static MessageContent complete() {
    return new MessageContent(Map.of("de", text("Weniger Strom"), "en", text("Less power")));
  }

  public static MessageContent titled(String de) {
    return new MessageContent(Map.of("de", text(de), "en", text("Less power")));
  }

  private static MessageText text(String title) {
    return new MessageText(
        title,
        "One retrofit, one tariff, one contact.",
        "Energy is dear.\n\nTogether we change that.",
        List.of("Pays back in two years"),
        List.of(new ProofPoint("18 % less", "Pilot in Bremen, 2025")),
        List.of(new Objection("Too dear", "Compared with what?")),
        List.of("The control system is older than ten years"),
        List.of("Miriam Vogt, +49 40 123456, miriam.vogt@kessler.example"));
  }
}
