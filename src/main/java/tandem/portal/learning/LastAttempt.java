package tandem.portal.learning;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static tandem.db.learning.Tables.ANSWER;
import static tandem.db.learning.Tables.ATTEMPT;
import static tandem.db.learning.Tables.MODULE_VERSION;

import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import tandem.db.learning.tables.Attempt;
import tandem.portal.identity.PersonId;

/// The last attempt somebody has finished, to complete a module or to renew that, as part of a
/// query over `module_version`.
final class LastAttempt {
  static final LastAttempt COMPLETING = new LastAttempt("last", false);
  static final LastAttempt RENEWING = new LastAttempt("renewing", true);

  private final String name;
  private final boolean renewal;
  private final Attempt attempt;
  private final Field<Integer> number;
  private final Field<Boolean> passed;
  private final Field<OffsetDateTime> at;
  private final Field<Integer> correct;

  private LastAttempt(String name, boolean renewal) {
    this.name = name;
    this.renewal = renewal;
    attempt = ATTEMPT.as(name);
    number = attempt.NUMBER.as(name + "_number");
    passed = attempt.PASSED.as(name + "_passed");
    at = attempt.FINISHED_AT.as(name + "_at");
    correct =
        field(
                selectCount()
                    .from(ANSWER)
                    .where(ANSWER.ATTEMPT_ID.eq(attempt.ID), ANSWER.CORRECT.isTrue()))
            .as(name + "_correct");
  }

  Table<?> of(PersonId person) {
    return lateral(
        select(number, passed, at, correct)
            .from(attempt)
            .where(
                attempt.PERSON_ID.eq(person.value()),
                attempt.MODULE_VERSION_ID.eq(MODULE_VERSION.ID),
                attempt.RENEWAL.eq(renewal),
                attempt.FINISHED_AT.isNotNull())
            .orderBy(attempt.NUMBER.desc())
            .limit(1)
            // Unnamed, jOOQ would render it once more to make up a name
            .asTable(name + "_attempt"));
  }

  List<Field<?>> fields(Table<?> of) {
    return List.of(of.field(number), of.field(passed), of.field(at), of.field(correct));
  }

  ModuleState.@Nullable Finished read(Record r) {
    OffsetDateTime finished = r.get(at.getName(), OffsetDateTime.class);
    return finished == null
        ? null
        : new ModuleState.Finished(
            r.get(number.getName(), Integer.class),
            r.get(correct.getName(), Integer.class),
            r.get(passed.getName(), Boolean.class),
            finished.toInstant());
  }
}
