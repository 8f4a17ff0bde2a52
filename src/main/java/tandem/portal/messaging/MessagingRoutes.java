package tandem.portal.messaging;

import java.util.UUID;

/// The addresses of this module's screens, for views, links and mails.
public final class MessagingRoutes {
  public static final String MESSAGES = "messages/:alliance";
  public static final String MESSAGE = "messages/:alliance/:message";
  public static final String SHEET = "messages/{alliance}/{message}/sheet.pdf";
  public static final String PROMISE = "promise/:alliance";
  public static final String STUDIO = "studio/:alliance";
  public static final String EDITOR = "studio/:alliance/messages/:message";
  public static final String REVIEW = "studio/:alliance/review/:version";

  /// The customer's industry, in the address of all messages.
  public static final String INDUSTRY = "industry";

  private MessagingRoutes() {}

  public static String messages(UUID alliance) {
    return "messages/" + alliance;
  }

  public static String message(UUID alliance, MessageId message) {
    return messages(alliance) + "/" + message;
  }

  /// @param language code of the customer's
  public static String sheet(UUID alliance, MessageId message, String language) {
    return message(alliance, message) + "/sheet.pdf?language=" + language;
  }

  /// The knowledge promise as sellers read it.
  public static String promise(UUID alliance) {
    return "promise/" + alliance;
  }

  public static String studio(UUID alliance) {
    return "studio/" + alliance;
  }

  public static String editor(UUID alliance, MessageId message) {
    return studio(alliance) + "/messages/" + message;
  }

  public static String review(UUID alliance, VersionId version) {
    return studio(alliance) + "/review/" + version;
  }
}
