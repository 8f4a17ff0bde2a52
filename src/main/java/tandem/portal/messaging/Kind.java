package tandem.portal.messaging;

import static tandem.portal.messaging.Part.BENEFITS;
import static tandem.portal.messaging.Part.BROKEN;
import static tandem.portal.messaging.Part.CONTACTS;
import static tandem.portal.messaging.Part.NEVER;
import static tandem.portal.messaging.Part.OBJECTIONS;
import static tandem.portal.messaging.Part.PAGE;
import static tandem.portal.messaging.Part.PRINCIPLE;
import static tandem.portal.messaging.Part.PROOF_POINTS;
import static tandem.portal.messaging.Part.SHARED;
import static tandem.portal.messaging.Part.STORY;
import static tandem.portal.messaging.Part.TITLE;
import static tandem.portal.messaging.Part.TRIGGERS;

import java.util.List;

/// What the two sides say together. Both kinds go the same way, from the draft to the publication
/// by two signatures, and differ in what they consist of.
public enum Kind {
  /// What a seller tells a customer.
  MESSAGE(
      "messaging.mail.",
      "messaging.version.",
      List.of(TITLE, STORY, PAGE, BENEFITS, PROOF_POINTS, OBJECTIONS, TRIGGERS, CONTACTS)),
  /// The knowledge promise: what the sides share with each other, and what never. There is one in
  /// each alliance, for everybody.
  PROMISE(
      "messaging.promise.mail.",
      "messaging.promise.version.",
      List.of(PRINCIPLE, SHARED, NEVER, BROKEN));

  private final String mails;
  private final String actions;
  private final List<Part> parts;

  Kind(String mails, String actions, List<Part> parts) {
    this.mails = mails;
    this.actions = actions;
    this.parts = parts;
  }

  /// In the order in which they are read.
  public List<Part> parts() {
    return parts;
  }

  /// The text of a mail about it.
  String mail(String about) {
    return mails + about;
  }

  /// What the log says of a step.
  String action(VersionDecided.Step step) {
    return actions
        + switch (step) {
          case SUBMITTED -> "submitted";
          case WITHDRAWN -> "withdrawn";
          case APPROVED -> "approved";
          case GIVEN_BACK -> "givenBack";
          case SCHEDULED -> "scheduled";
          case PUBLISHED -> "published";
          case RETIRED -> "retired";
        };
  }

  /// Whether a content says nothing but what belongs into this kind. A promise holds until the
  /// sides agree on another one, so it has no days.
  boolean takes(MessageContent content) {
    return (this == MESSAGE || content.validity().equals(Validity.ALWAYS))
        && content.byLanguage().values().stream().allMatch(this::takes);
  }

  private boolean takes(MessageText text) {
    return switch (this) {
      case MESSAGE -> text.shared().isEmpty() && text.never().isEmpty() && text.broken().isEmpty();
      case PROMISE ->
          text.equals(
              MessageText.promise(text.title(), text.shared(), text.never(), text.broken()));
    };
  }
}
