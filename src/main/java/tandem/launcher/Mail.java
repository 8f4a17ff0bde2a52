package tandem.launcher;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;

/// One mail as a person would read it: plain text, no markup, no attachments.
public record Mail(int number, Instant sent, String from, String to, String subject, String text) {
  static Mail of(int number, Message message) {
    try {
      return new Mail(
          number,
          Optional.ofNullable(message.getSentDate()).orElseGet(Date::new).toInstant(),
          addresses(message.getFrom()),
          addresses(message.getAllRecipients()),
          Optional.ofNullable(message.getSubject()).orElse(""),
          text(message).orElse(""));
    } catch (MessagingException | IOException e) {
      return new Mail(
          number, Instant.now(), "", "", "(unreadable)", String.valueOf(e.getMessage()));
    }
  }

  private static String addresses(jakarta.mail.Address[] addresses) {
    return addresses == null
        ? ""
        : Arrays.stream(addresses).map(Mail::address).collect(Collectors.joining(", "));
  }

  private static String address(jakarta.mail.Address address) {
    return address instanceof jakarta.mail.internet.InternetAddress internet
        ? internet.toUnicodeString()
        : address.toString();
  }

  /// The plain part if there is one, otherwise the words of the HTML part.
  private static Optional<String> text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return Optional.of(String.valueOf(part.getContent()));
    }
    if (part.isMimeType("text/html")) {
      return Optional.of(String.valueOf(part.getContent()).replaceAll("<[^>]*>", " ").strip());
    }
    if (part.getContent() instanceof Multipart multipart) {
      for (int i = 0; i < multipart.getCount(); i++) {
        BodyPart each = multipart.getBodyPart(i);
        var text = text(each);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }
}
