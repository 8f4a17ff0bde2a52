package tandem.portal.identity;

import static tandem.db.identity.Tables.PERSON;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.platform.Languages;

/// A person's own settings, and an administrator's look at their own company's people.
@Service
@PreAuthorize("@access.may('people:read')")
@Transactional(readOnly = true)
public class PersonService {
  private final DSLContext db;
  private final Access access;
  private final ApplicationEventPublisher events;

  PersonService(DSLContext db, Access access, ApplicationEventPublisher events) {
    this.db = db;
    this.access = access;
    this.events = events;
  }

  @PreAuthorize("@access.may('portal:use')")
  @Transactional
  public void chooseLanguage(Locale locale) {
    db.update(PERSON)
        .set(PERSON.LOCALE, Languages.closestTo(locale).getLanguage())
        .where(PERSON.ID.eq(access.actor().person().value()))
        .execute();
    events.publishEvent(
        new PeopleWritten(
            access.actor().company().value(), List.of(access.actor().person().value())));
  }

  /// The people of the administrator's own company, never of another.
  public List<PersonRow> ownCompany() {
    return db.select(
            PERSON.GIVEN_NAME, PERSON.FAMILY_NAME, PERSON.EMAIL, PERSON.EXTERNAL_ID, PERSON.ACTIVE)
        .from(PERSON)
        .where(PERSON.COMPANY_ID.eq(access.actor().company().value()))
        .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, PERSON.ID)
        .fetch(org.jooq.Records.mapping(PersonRow::new));
  }
}
