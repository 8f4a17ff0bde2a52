package tandem.portal.enablement;

import static tandem.db.enablement.Tables.ASSIGNMENT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.identity.Access;
import tandem.portal.learning.ModuleId;
import tandem.portal.learning.ModuleVersions;

/// What a seller is to complete, and by when.
@Service
@PreAuthorize("@access.may('learning:take')")
@Transactional(readOnly = true)
public class AssignmentService {
  private final DSLContext db;
  private final Access access;

  AssignmentService(DSLContext db, Access access) {
    this.db = db;
    this.access = access;
  }

  /// The actor's own assignments, the most urgent first.
  public List<Assignment> mine() {
    var asking = ModuleVersions.askingAgain(ASSIGNMENT.MODULE_ID, ASSIGNMENT.PERSON_ID);
    var dueOn = AskedAgain.dueOn(asking.completedBefore(), asking.publishedAt()).as("due");
    return db.select(ASSIGNMENT.MODULE_ID, dueOn, ASSIGNMENT.WAIVED_AT)
        .from(ASSIGNMENT)
        .where(ASSIGNMENT.PERSON_ID.eq(access.actor().person().value()))
        .orderBy(dueOn, ASSIGNMENT.MODULE_ID)
        .fetch(r -> new Assignment(new ModuleId(r.value1()), r.value2(), r.value3() != null));
  }
}
