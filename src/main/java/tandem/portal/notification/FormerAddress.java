package tandem.portal.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.portal.identity.AddressMoved;

/// Tells the address somebody had until now: whoever moves another's sign-in to a mailbox of their
/// own does not do so unseen.
@Component
class FormerAddress {
  private final MailService mails;

  FormerAddress(MailService mails) {
    this.mails = mails;
  }

  @EventListener
  void tell(AddressMoved moved) {
    mails.farewell(moved.before(), moved.locale(), "notification.addressMoved");
  }
}
