package tandem.portal.identity;

import static tandem.db.identity.Tables.COMPANY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.platform.ConflictException;

/// How the own company appears to customers.
@Service
@PreAuthorize("@access.may('company:write')")
@Transactional
public class CompanyService {
  private final Access access;
  private final DSLContext db;
  private final ApplicationEventPublisher events;

  CompanyService(Access access, DSLContext db, ApplicationEventPublisher events) {
    this.access = access;
    this.db = db;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public Company own() {
    return db.select(COMPANY.NAME, COMPANY.COLOUR)
        .from(COMPANY)
        .where(COMPANY.ID.eq(access.actor().company().value()))
        .fetchSingle(
            r ->
                new Company(r.value1(), r.value2() == null ? null : new CompanyColour(r.value2())));
  }

  /// @param colour null: the portal's own
  /// @throws ConflictException when white text could not be read on it
  public void changeColour(@Nullable CompanyColour colour) {
    if (colour != null && !colour.isReadable()) {
      throw new ConflictException("identity.company.tooLight", colour.readable().hex());
    }
    CompanyId company = access.actor().company();
    int changed =
        db.update(COMPANY)
            .set(COMPANY.COLOUR, colour == null ? null : colour.hex())
            .where(
                COMPANY.ID.eq(company.value()),
                COMPANY.COLOUR.isDistinctFrom(colour == null ? null : colour.hex()))
            .execute();
    if (changed > 0) {
      events.publishEvent(new CompanyColourChanged(company.value()));
    }
  }
}
