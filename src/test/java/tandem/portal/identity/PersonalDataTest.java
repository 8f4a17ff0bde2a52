package tandem.portal.identity;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.annotation.Transactional;
import tandem.portal.OwnerDb;
import tandem.portal.PortalTest;
import tandem.portal.platform.Texts;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
@Transactional
class PersonalDataTest {
  private static final String ANNA = "anna.brandt@kessler.example";
  private static final String LENA = "lena.hoffmann@nordwind.example";

  /// Columns that look like a person and need no line of their own, with the reason.
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "enablement.assignment.waived_by",
              "in the file of the colleague it is about, whose data the row is",
          "identity.account_removal.subject",
              "an account of somebody erased already; gone as soon as it is removed",
          "messaging.value_message_version.author_side", "a side, not a person",
          "privacy.erasure_request.decided_by",
              "in the file of the colleague it is about, whose data the row is",
          "survey.instrument_draft.given_back_by", "a side, not a person",
          "learning.module_draft.given_back_by", "a side, not a person");

  @Autowired OwnerDb owner;
  @Autowired PersonalDataService data;
  @Autowired PersonalDataFile download;
  @Autowired List<PersonalData> modules;
  @Autowired Texts texts;
  @Autowired JsonMapper mapper;

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  @Test
  void every_column_that_names_a_person_is_answered_for() {
    var known = new TreeSet<String>(EXCEPTIONS.keySet());
    modules.stream()
        .flatMap(module -> module.tables().stream())
        .forEach(
            rows ->
                rows.people().forEach(column -> known.add(rows.name() + "." + column.getName())));
    assertThat(known).containsExactlyInAnyOrderElementsOf(columnsThatNameAPerson());
  }

  @Test
  void every_table_is_explained_in_both_languages() {
    modules.stream()
        .flatMap(module -> module.tables().stream())
        .map(rows -> "identity.data.table." + rows.name().replace('.', '_'))
        .forEach(
            key -> {
              for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                assertThat(texts.in(locale, key)).isNotBlank().doesNotContain(key);
              }
            });
  }

  @Test
  void every_table_says_what_erasure_does_in_both_languages() {
    modules.stream()
        .flatMap(module -> module.tables().stream())
        .map(rows -> rows.name().replace('.', '_'))
        .forEach(
            table -> {
              for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                assertThat(texts.in(locale, "identity.data.erasure." + table)).isNotBlank();
                assertThat(texts.in(locale, "identity.data.kind." + table)).isNotBlank();
              }
            });
  }

  /// A column whose rows stay is written over, or follows the person to the new id of their shell.
  @Test
  void no_column_names_somebody_erased() {
    Set<String> following =
        owner
            .fetch(
                """
                select k.conrelid::regclass || '.' || a.attname from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                where k.contype = 'f' and k.confrelid = 'identity.person'::regclass and k.confupdtype = 'c'
                """)
            .intoSet(0, String.class);
    assertThat(
            owner.fetchValue(
                """
                select count(*) from pg_constraint
                where contype = 'f' and confrelid = 'identity.person'::regclass and confupdtype <> 'c'
                """))
        .as("references that would keep a person from being erased")
        .isEqualTo(0L);
    modules.stream()
        .flatMap(module -> module.tables().stream())
        .filter(rows -> !rows.name().equals("identity.person"))
        .forEach(
            rows -> {
              Set<String> overwritten =
                  switch (rows.erasure()) {
                    case OnErasure.Delete() ->
                        rows.people().stream().map(Field::getName).collect(toSet());
                    case OnErasure.Empty(var values, _) ->
                        values.keySet().stream().map(Field::getName).collect(toSet());
                    case OnErasure.Keep() -> Set.of();
                  };
              assertThat(rows.people())
                  .as(rows.name())
                  .allMatch(
                      column ->
                          overwritten.contains(column.getName())
                              // has no reference: the id left there leads to nobody any more
                              || rows.name().equals("audit.entry")
                              || following.contains(rows.name() + "." + column.getName()));
            });
  }

  @Test
  void the_file_holds_every_row_about_the_person_and_no_other_person() {
    PersonId lena = SignIn.as(owner, LENA);
    Map<?, ?> file = mapper.readValue(data.file(List.of()), Map.class);
    assertThat(rows(file, "identity.person"))
        .singleElement()
        .satisfies(row -> assertThat(((Map<?, ?>) row).get("email")).isEqualTo(LENA));
    for (String table :
        List.of(
            "learning.attempt",
            "learning.completion",
            "learning.lesson_read",
            "learning.progress",
            "enablement.assignment",
            "alliance.membership")) {
      assertThat(rows(file, table))
          .as(table)
          .hasSize(
              owner
                  .fetchSingle(
                      "select count(*)::int from " + table + " where person_id = ?", lena.value())
                  .get(0, Integer.class))
          .allSatisfy(
              row ->
                  assertThat(((Map<?, ?>) row).get("person_id"))
                      .isEqualTo(lena.value().toString()));
    }
    assertThat(rows(file, "learning.answer"))
        .isNotEmpty()
        .hasSize(
            owner
                .fetchSingle(
                    "select count(*)::int from learning.answer a join learning.attempt t on t.id = a.attempt_id"
                        + " where t.person_id = ?",
                    lena.value())
                .get(0, Integer.class));
  }

  @Test
  void a_mail_reaches_the_file_of_its_reader_alone() {
    owner.execute(
        "insert into notification.mail (recipient, subject, body, created_at) values (?, 'Hello', 'Text', now())",
        ANNA);
    SignIn.as(owner, ANNA);
    assertThat(rows(mapper.readValue(data.file(List.of()), Map.class), "notification.mail"))
        .isNotEmpty();
    SignIn.as(owner, LENA);
    assertThat(data.file(List.of())).doesNotContain(ANNA);
  }

  @Test
  void the_file_says_why_survey_answers_are_missing() {
    SignIn.as(owner, ANNA);
    assertThat(download.download(Locale.GERMAN).getBody())
        .contains(texts.in(Locale.GERMAN, "identity.data.survey"));
  }

  @Test
  void nobody_signed_in_gets_nothing() {
    SignIn.out();
    assertThatThrownBy(() -> data.file(List.of()))
        .isInstanceOfAny(
            AuthenticationCredentialsNotFoundException.class,
            org.springframework.security.access.AccessDeniedException.class);
  }

  private static List<?> rows(Map<?, ?> file, String table) {
    return (List<?>) java.util.Objects.requireNonNull(file.get(table));
  }

  private List<String> columnsThatNameAPerson() {
    return owner
        .fetch(
            """
            select n.nspname || '.' || c.relname || '.' || a.attname
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
            join pg_namespace n on n.oid = c.relnamespace
            where a.attnum > 0 and not a.attisdropped
              and n.nspname not in ('pg_catalog', 'information_schema', 'public')
              and (a.attname ~ '(person|author|_by$|email|recipient|subject$|given_name|family_name|external_id)'
                or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
                  and k.confrelid = 'identity.person'::regclass and a.attnum = any (k.conkey)))
              and not (n.nspname = 'notification' and a.attname = 'subject')
            """)
        .getValues(0, String.class);
  }
}
