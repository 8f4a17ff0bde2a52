package tandem.portal.identity;

import static tandem.db.identity.Tables.PERSON;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.platform.Json;

/// Everything the portal stores about whoever is signed in (Art. 15 and 20 GDPR), and never about
/// anybody else: nothing a caller passes says whose data is meant.
@Service
@PreAuthorize("@access.may('portal:use')")
@Transactional(readOnly = true)
public class PersonalDataService {
  private final DSLContext db;
  private final Access access;
  private final List<PersonalData> modules;
  private final Json json;
  private final ApplicationEventPublisher events;

  PersonalDataService(
      DSLContext db,
      Access access,
      List<PersonalData> modules,
      Json json,
      ApplicationEventPublisher events) {
    this.db = db;
    this.access = access;
    this.modules = modules;
    this.json = json;
    this.events = events;
  }

  /// How many rows of each table are about the person, by the table's name; every table, also those
  /// without any.
  public Map<String, Integer> counts() {
    PersonalData.Subject subject = subject();
    var counts = new LinkedHashMap<String, Integer>();
    tables()
        .forEach(
            rows ->
                counts.put(
                    rows.name(),
                    read(rows, () -> db.fetchCount(rows.table(), rows.about().apply(subject)))));
    return counts;
  }

  /// The rows themselves under the tables' names, after the words that explain them.
  ///
  /// @param about the words
  /// @return JSON
  @Transactional
  public String file(List<String> about) {
    PersonalData.Subject subject = subject();
    var file = new LinkedHashMap<String, Object>();
    file.put("about", about);
    tables()
        .forEach(
            rows ->
                file.put(
                    rows.name(),
                    read(
                        rows,
                        () ->
                            db.selectFrom(rows.table())
                                .where(rows.about().apply(subject))
                                .orderBy(DSL.inline(1))
                                .fetch(this::readable))));
    events.publishEvent(new PersonalDataTaken(subject.company(), subject.person()));
    return json.text(file);
  }

  private Stream<PersonalData.Rows> tables() {
    return modules.stream()
        .flatMap(module -> module.tables().stream())
        .sorted(java.util.Comparator.comparing(PersonalData.Rows::name));
  }

  private static <T> T read(PersonalData.Rows rows, java.util.function.Supplier<T> query) {
    return rows.task() == null ? query.get() : Acting.as(rows.task(), query);
  }

  private Map<String, @Nullable Object> readable(Record row) {
    var readable = new LinkedHashMap<String, @Nullable Object>();
    row.intoMap()
        .forEach(
            (column, value) ->
                readable.put(
                    column, value instanceof JSONB jsonb ? json.read(jsonb, Object.class) : value));
    return readable;
  }

  private PersonalData.Subject subject() {
    return Objects.requireNonNull(
        db.select(PERSON.ID, PERSON.COMPANY_ID, PERSON.EMAIL, PERSON.EXTERNAL_ID)
            .from(PERSON)
            .where(PERSON.ID.eq(access.actor().person().value()))
            .fetchSingle(org.jooq.Records.mapping(PersonalData.Subject::new)));
  }
}
