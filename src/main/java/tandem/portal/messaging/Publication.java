package tandem.portal.messaging;

import static tandem.portal.messaging.VersionState.Step.PUBLISH;
import static tandem.portal.messaging.VersionState.Step.SCHEDULE;
import static tandem.portal.messaging.VersionState.Step.SUPERSEDE;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.PartnerManagers;
import tandem.portal.alliance.SideId;
import tandem.portal.notification.MailService;

/// What follows from a decision on a version: the publication once both sides have approved the
/// same text, and the word to whoever must act or wants to know.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Publication {
  private static final int BOTH = 2;

  private final MessageRepository versions;
  private final PartnerManagers managers;
  private final MailService mails;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Publication(
      MessageRepository versions,
      PartnerManagers managers,
      MailService mails,
      ApplicationEventPublisher events,
      Clock clock) {
    this.versions = versions;
    this.managers = managers;
    this.mails = mails;
    this.events = events;
    this.clock = clock;
  }

  void submitted(MessageVersion version) {
    remember(VersionDecided.Step.SUBMITTED, version);
    mails.write(
        managers.across(version.alliance(), version.authorSide()),
        version.kind().mail("submitted"),
        MessagingRoutes.review(version.alliance().value(), version.id()),
        about(version));
  }

  void givenBack(MessageVersion version) {
    remember(VersionDecided.Step.GIVEN_BACK, version);
    mails.write(
        managers.of(version.authorSide()),
        version.kind().mail("givenBack"),
        MessagingRoutes.editor(version.alliance().value(), version.message()),
        about(version));
  }

  void withdrawn(MessageVersion version) {
    remember(VersionDecided.Step.WITHDRAWN, version);
  }

  void retired(MessageVersion version, SideId by) {
    remember(VersionDecided.Step.RETIRED, version);
    mails.write(
        managers.across(version.alliance(), by),
        version.kind().mail("retired"),
        MessagingRoutes.editor(version.alliance().value(), version.message()),
        about(version));
  }

  /// With the message it stands for, of which the other side is told.
  void retiredAlong(MessageVersion variant) {
    remember(VersionDecided.Step.RETIRED, variant);
  }

  void approved(MessageVersion version) {
    remember(VersionDecided.Step.APPROVED, version);
    if (versions.approvals(version.id(), version.digest()) < BOTH) {
      return;
    }
    if (startsLater(version)) {
      schedule(version);
    } else {
      publish(version);
    }
  }

  /// On its day; nothing for a version that has been taken back, or published, meanwhile.
  void comeDue(VersionId id) {
    versions
        .findForUpdate(id)
        .filter(v -> v.state() == VersionState.SCHEDULED && !startsLater(v))
        .ifPresent(this::publish);
  }

  private boolean startsLater(MessageVersion version) {
    return version.content().validity().startsAfter(LocalDate.now(clock));
  }

  private void schedule(MessageVersion version) {
    versions.move(version.id(), version.state().after(SCHEDULE));
    mails.write(
        managers.of(version.authorSide()),
        version.kind().mail("scheduled"),
        MessagingRoutes.editor(version.alliance().value(), version.message()),
        about(version));
    remember(VersionDecided.Step.SCHEDULED, version);
  }

  private void publish(MessageVersion version) {
    versions
        .published(version.message())
        .ifPresent(old -> versions.move(old.id(), old.state().after(SUPERSEDE)));
    versions.publish(version.id(), version.state().after(PUBLISH), clock.instant());
    mails.write(
        managers.of(version.authorSide()),
        version.kind().mail("published"),
        switch (version.kind()) {
          case MESSAGE -> MessagingRoutes.message(version.alliance().value(), version.message());
          case PROMISE -> MessagingRoutes.promise(version.alliance().value());
        },
        about(version));
    remember(VersionDecided.Step.PUBLISHED, version);
  }

  private MailService.About about(MessageVersion version) {
    return new MailService.About(version.content().title(), managers.nameOf(version.alliance()));
  }

  private void remember(VersionDecided.Step step, MessageVersion version) {
    events.publishEvent(
        new VersionDecided(
            step,
            version.kind(),
            version.alliance(),
            version.message(),
            version.id(),
            managers.companies(version.alliance())));
  }
}
