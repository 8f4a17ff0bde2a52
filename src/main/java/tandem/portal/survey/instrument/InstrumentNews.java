package tandem.portal.survey.instrument;

import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.Memberships;
import tandem.portal.alliance.PartnerManagers;
import tandem.portal.alliance.SideId;
import tandem.portal.identity.Acting;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;
import tandem.portal.notification.MailService;

/// Tells both sides' logs what became of a draft, and the side that must decide that it must.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InstrumentNews {
  private final DSLContext db;
  private final PartnerManagers managers;
  private final MailService mails;
  private final ApplicationEventPublisher events;

  InstrumentNews(
      DSLContext db,
      PartnerManagers managers,
      MailService mails,
      ApplicationEventPublisher events) {
    this.db = db;
    this.managers = managers;
    this.mails = mails;
    this.events = events;
  }

  void proposed(InstrumentDraft draft, SideId by) {
    remember(InstrumentMoved.Step.PROPOSED, draft);
    mails.write(
        planners(draft.alliance(), MEMBERSHIP.SIDE_ID.ne(by.value())),
        "survey.instrument.mail.proposed",
        InstrumentRoutes.instrument(draft.alliance().value(), draft.slug()),
        about(draft));
  }

  void withdrawn(InstrumentDraft draft) {
    remember(InstrumentMoved.Step.WITHDRAWN, draft);
  }

  void givenBack(InstrumentDraft draft, SideId proposedBy) {
    remember(InstrumentMoved.Step.WITHDRAWN, draft);
    mails.write(
        planners(draft.alliance(), MEMBERSHIP.SIDE_ID.eq(proposedBy.value())),
        "survey.instrument.mail.givenBack",
        InstrumentRoutes.instrument(draft.alliance().value(), draft.slug()),
        about(draft));
  }

  void released(InstrumentDraft draft, SideId proposedBy) {
    remember(InstrumentMoved.Step.RELEASED, draft);
    mails.write(
        planners(draft.alliance(), MEMBERSHIP.SIDE_ID.eq(proposedBy.value())),
        "survey.instrument.mail.released",
        InstrumentRoutes.instrument(draft.alliance().value(), draft.slug()),
        about(draft));
  }

  private MailService.About about(InstrumentDraft draft) {
    return new MailService.About(draft.definition().title(), managers.nameOf(draft.alliance()));
  }

  private void remember(InstrumentMoved.Step step, InstrumentDraft draft) {
    events.publishEvent(
        new InstrumentMoved(
            step,
            draft.alliance(),
            draft.id(),
            db.select(SIDE.COMPANY_ID)
                .from(SIDE)
                .where(SIDE.ALLIANCE_ID.eq(draft.alliance().value()))
                .fetchSet(SIDE.COMPANY_ID)));
  }

  private List<PersonId> planners(AllianceId alliance, Condition side) {
    List<java.util.UUID> sides =
        db.select(SIDE.ID).from(SIDE).where(SIDE.ALLIANCE_ID.eq(alliance.value())).fetch(SIDE.ID);
    return Acting.as(
        Acting.Task.MAIL,
        () ->
            db.select(MEMBERSHIP.PERSON_ID)
                .from(MEMBERSHIP)
                .where(
                    MEMBERSHIP.SIDE_ID.in(sides),
                    side,
                    MEMBERSHIP.ROLE.eq(Role.PARTNER_MANAGER.name()),
                    Memberships.valid())
                .orderBy(MEMBERSHIP.PERSON_ID)
                .fetch(r -> new PersonId(r.value1())));
  }
}
