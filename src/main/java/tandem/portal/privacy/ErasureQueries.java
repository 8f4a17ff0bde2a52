package tandem.portal.privacy;

import static tandem.db.identity.Tables.COMPANY_ROLE;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.privacy.Tables.ERASURE_REQUEST;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tandem.portal.identity.CompanyId;
import tandem.portal.identity.PersonId;

/// Requests and candidates of one company. The company is a condition of every query.
@Component
class ErasureQueries {
  static final int MOST = 50;

  private final DSLContext db;

  ErasureQueries(DSLContext db) {
    this.db = db;
  }

  /// Waiting, the most urgent first.
  List<ErasureRequest> waiting(CompanyId company) {
    return requests(
        ERASURE_REQUEST.COMPANY_ID.eq(company.value()).and(ERASURE_REQUEST.OUTCOME.isNull()),
        ERASURE_REQUEST.DUE_ON.asc(),
        ERASURE_REQUEST.ID.asc());
  }

  /// Decided, the latest first.
  List<ErasureRequest> decided(CompanyId company) {
    return latest(
        ERASURE_REQUEST.COMPANY_ID.eq(company.value()).and(ERASURE_REQUEST.OUTCOME.isNotNull()));
  }

  List<ErasureRequest> of(PersonId person) {
    return latest(ERASURE_REQUEST.PERSON_ID.eq(person.value()));
  }

  private List<ErasureRequest> latest(Condition which) {
    return requests(which, ERASURE_REQUEST.DUE_ON.desc(), ERASURE_REQUEST.ID.desc());
  }

  private List<ErasureRequest> requests(Condition which, OrderField<?>... order) {
    return db.select(ERASURE_REQUEST.asterisk(), PERSON.GIVEN_NAME, PERSON.FAMILY_NAME)
        .from(ERASURE_REQUEST)
        .leftJoin(PERSON)
        .on(PERSON.ID.eq(ERASURE_REQUEST.PERSON_ID))
        .where(which)
        .orderBy(order)
        .limit(MOST)
        .fetch(ErasureQueries::request);
  }

  List<Candidate> leavers(CompanyId company, Period kept) {
    return candidates(company, PERSON.ACTIVE.isFalse(), kept);
  }

  /// By a part of the name or address, or by the whole personnel number.
  List<Candidate> matching(CompanyId company, String text, Period kept) {
    return candidates(
        company,
        PERSON
            .GIVEN_NAME
            .concat(" ")
            .concat(PERSON.FAMILY_NAME)
            .containsIgnoreCase(text)
            .or(PERSON.EMAIL.containsIgnoreCase(text))
            .or(PERSON.EXTERNAL_ID.eq(text)),
        kept);
  }

  Optional<Candidate> candidate(CompanyId company, PersonId person, Period kept) {
    return candidates(company, PERSON.ID.eq(person.value()), kept).stream().findFirst();
  }

  private List<Candidate> candidates(CompanyId company, Condition which, Period kept) {
    return db.select(
            PERSON.ID,
            PERSON.GIVEN_NAME,
            PERSON.FAMILY_NAME,
            PERSON.EMAIL,
            PERSON.EXTERNAL_ID,
            PERSON.LEFT_ON)
        .from(PERSON)
        .where(PERSON.COMPANY_ID.eq(company.value()), PERSON.ERASED_ON.isNull(), which)
        .orderBy(PERSON.LEFT_ON.asc().nullsLast(), PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, PERSON.ID)
        .limit(MOST)
        .fetch(
            r -> {
              LocalDate left = r.get(PERSON.LEFT_ON);
              return new Candidate(
                  new PersonId(r.get(PERSON.ID)),
                  r.get(PERSON.FAMILY_NAME) + ", " + r.get(PERSON.GIVEN_NAME),
                  r.get(PERSON.EMAIL),
                  r.get(PERSON.EXTERNAL_ID),
                  left,
                  left == null ? null : LeaverRetention.erasedOn(left, kept));
            });
  }

  List<PersonId> administrators(CompanyId company) {
    return db.select(PERSON.ID)
        .from(COMPANY_ROLE)
        .join(PERSON)
        .on(PERSON.ID.eq(COMPANY_ROLE.PERSON_ID))
        .where(
            PERSON.COMPANY_ID.eq(company.value()),
            PERSON.ACTIVE.isTrue(),
            COMPANY_ROLE.ROLE.eq("ADMINISTRATOR"))
        .orderBy(PERSON.ID)
        .fetch(r -> new PersonId(r.value1()));
  }

  private static ErasureRequest request(Record r) {
    var person = r.get(ERASURE_REQUEST.PERSON_ID);
    String outcome = r.get(ERASURE_REQUEST.OUTCOME);
    String family = r.get(PERSON.FAMILY_NAME);
    return new ErasureRequest(
        r.get(ERASURE_REQUEST.ID),
        person == null ? null : new PersonId(person),
        family == null ? null : family + ", " + r.get(PERSON.GIVEN_NAME),
        r.get(ERASURE_REQUEST.REQUESTED_ON),
        r.get(ERASURE_REQUEST.DUE_ON),
        outcome == null ? null : ErasureRequest.Outcome.valueOf(outcome),
        r.get(ERASURE_REQUEST.DECIDED_ON),
        r.get(ERASURE_REQUEST.REASON));
  }
}
