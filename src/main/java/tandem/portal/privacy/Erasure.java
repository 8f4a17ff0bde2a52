package tandem.portal.privacy;

import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.PERSON;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Acting;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.Erasing;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Provisioning;
import tandem.portal.notification.MailService;
import tandem.portal.platform.Auditable;

/// Carries an erasure out, for an administrator and for the daily job alike.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Erasure {
  private final DSLContext db;
  private final Erasing erasing;
  private final Provisioning people;
  private final MailService mails;
  private final Surroundings around;

  /// Tells the other modules; knows what day it is, and how long leavers are kept.
  @Component
  record Surroundings(ApplicationEventPublisher events, Clock clock, RetentionPeriods periods) {}

  Erasure(
      DSLContext db, Erasing erasing, Provisioning people, MailService mails, Surroundings around) {
    this.db = db;
    this.erasing = erasing;
    this.people = people;
    this.mails = mails;
    this.around = around;
  }

  LocalDate today() {
    return LocalDate.now(around.clock());
  }

  Period leaversKept(CompanyId company) {
    return around.periods().ofLeavers(company);
  }

  Map<String, Period> kept(CompanyId company) {
    return around.periods().of(company);
  }

  void tell(Auditable event) {
    around.events().publishEvent(event);
  }

  /// Lets nobody else write the company's people until the transaction ends.
  void alone(CompanyId company) {
    people.alone(company);
  }

  void deactivate(CompanyId company, PersonId person) {
    people.deactivate(company, List.of(person.value()));
  }

  /// @param told whether the person gets a last mail: who has asked is answered
  void carryOut(CompanyId company, PersonId person, boolean told) {
    Runnable farewell = told ? farewell(company, person) : () -> {};
    Acting.as(
        Acting.Task.ERASURE,
        company,
        () -> {
          erasing.erase(company, person);
          return person;
        });
    farewell.run();
    tell(new PersonErased(company.value(), person));
  }

  /// Asked for before the address is gone, and written after the mails to it are.
  private Runnable farewell(CompanyId company, PersonId person) {
    return db.select(PERSON.EMAIL, PERSON.LOCALE, COMPANY.LOCALE)
        .from(PERSON)
        .join(COMPANY)
        .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
        .where(PERSON.ID.eq(person.value()), PERSON.COMPANY_ID.eq(company.value()))
        .fetchSingle(
            r -> {
              Locale locale = Locale.of(r.value2() == null ? r.value3() : r.value2());
              String address = r.value1();
              return () -> mails.farewell(address, locale, "privacy.mail.erased");
            });
  }
}
