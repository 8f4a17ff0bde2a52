package tandem.portal.learning.author;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.PartnerManagers;
import tandem.portal.alliance.SideId;
import tandem.portal.notification.MailService;

/// Tells both sides' logs what became of a draft, and the side that must decide that it must.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ModuleNews {
  private final PartnerManagers managers;
  private final MailService mails;
  private final ApplicationEventPublisher events;

  ModuleNews(PartnerManagers managers, MailService mails, ApplicationEventPublisher events) {
    this.managers = managers;
    this.mails = mails;
    this.events = events;
  }

  void proposed(ModuleDraft draft, SideId by) {
    remember(ModuleMoved.Step.PROPOSED, draft);
    mails.write(
        managers.across(draft.alliance(), by),
        "learning.author.mail.proposed",
        path(draft),
        about(draft));
  }

  void withdrawn(ModuleDraft draft) {
    remember(ModuleMoved.Step.WITHDRAWN, draft);
  }

  void givenBack(ModuleDraft draft, SideId proposedBy) {
    remember(ModuleMoved.Step.GIVEN_BACK, draft);
    mails.write(
        managers.of(proposedBy), "learning.author.mail.givenBack", path(draft), about(draft));
  }

  void discarded(ModuleDraft draft, SideId by) {
    remember(ModuleMoved.Step.DISCARDED, draft);
    mails.write(
        managers.across(draft.alliance(), by),
        "learning.author.mail.discarded",
        AuthorRoutes.modules(draft.alliance().value()),
        about(draft));
  }

  void released(ModuleDraft draft, SideId proposedBy) {
    remember(ModuleMoved.Step.RELEASED, draft);
    mails.write(
        managers.of(proposedBy), "learning.author.mail.released", path(draft), about(draft));
  }

  private MailService.About about(ModuleDraft draft) {
    return new MailService.About(draft.definition().title(), managers.nameOf(draft.alliance()));
  }

  private void remember(ModuleMoved.Step step, ModuleDraft draft) {
    events.publishEvent(
        new ModuleMoved(
            step,
            draft.alliance(),
            draft.module(),
            draft.id(),
            managers.companies(draft.alliance())));
  }

  private static String path(ModuleDraft draft) {
    return AuthorRoutes.module(draft.alliance().value(), draft.module());
  }
}
