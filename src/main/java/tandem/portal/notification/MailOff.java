package tandem.portal.notification;

import static tandem.db.notification.Tables.CHOICE;

import java.net.URI;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tandem.portal.identity.Acting;

/// What a mail program calls when somebody presses its “unsubscribe”: one POST, nobody signed in
/// (RFC 8058). It turns one kind of mail off for one person, can do nothing else, and says the same
/// to whoever guesses. Programs that look links up beforehand only ever get, and change nothing.
@RestController
class MailOff {
  static final String ADDRESS = "mails/off/{secret}";

  private final DSLContext db;
  private final TransactionTemplate transaction;

  MailOff(DSLContext db, TransactionTemplate transaction) {
    this.db = db;
    this.transaction = transaction;
  }

  static String address(UUID secret) {
    return ADDRESS.replace("{secret}", secret.toString());
  }

  @PostMapping("/" + ADDRESS)
  ResponseEntity<Void> off(@PathVariable UUID secret) {
    Acting.run(
        Acting.Task.MAIL,
        () ->
            transaction.executeWithoutResult(
                _ ->
                    db.update(CHOICE)
                        .set(CHOICE.WANTED, false)
                        .where(CHOICE.SECRET.eq(secret))
                        .execute()));
    return ResponseEntity.noContent().build();
  }

  /// A person who follows the address decides themselves, signed in.
  @GetMapping("/" + ADDRESS)
  ResponseEntity<Void> show(@PathVariable UUID secret) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, URI.create("/" + MailService.CHOICES).toString())
        .build();
  }
}
