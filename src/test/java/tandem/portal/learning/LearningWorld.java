package tandem.portal.learning;

import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.COMPANY_ROLE;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.learning.Tables.COMPLETION;
import static tandem.db.learning.Tables.LESSON;
import static tandem.db.learning.Tables.MODULE;
import static tandem.db.learning.Tables.MODULE_VERSION;
import static tandem.db.learning.Tables.POOL;
import static tandem.db.learning.Tables.QUESTION;
import static tandem.db.learning.Tables.REFRESHER;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import tandem.portal.alliance.AllianceId;
import tandem.portal.identity.PersonId;

/// Two small companies with one alliance and one module of three lessons and two questions, for one
/// test: nothing here is shared, so a test may do to it what it likes.
public final class LearningWorld {
  public final DSLContext db;
  public final UUID companyA;
  public final UUID companyB;
  public final AllianceId alliance;
  public final ModuleId module;
  public final UUID version;
  public final List<LessonId> lessons = new ArrayList<>();
  public final List<QuestionId> questions = new ArrayList<>();
  private final UUID sideA;
  private final UUID sideB;

  public LearningWorld(DSLContext db) {
    this.db = db;
    companyA = company("A " + UUID.randomUUID());
    companyB = company("B " + UUID.randomUUID());
    alliance = new AllianceId(UUID.randomUUID());
    db.insertInto(ALLIANCE_)
        .set(ALLIANCE_.ID, alliance.value())
        .set(ALLIANCE_.NAME, "A × B")
        .set(ALLIANCE_.SIGNED_ON, LocalDate.now().minusMonths(4))
        .execute();
    sideA = side(companyA);
    sideB = side(companyB);
    module = new ModuleId(UUID.randomUUID());
    version = fill(true);
  }

  private LearningWorld(LearningWorld same) {
    db = same.db;
    companyA = same.companyA;
    companyB = same.companyB;
    alliance = same.alliance;
    sideA = same.sideA;
    sideB = same.sideB;
    module = new ModuleId(UUID.randomUUID());
    version = fill(false);
  }

  /// A second module of the same alliance.
  public LearningWorld anotherModule() {
    return new LearningWorld(this);
  }

  private UUID fill(boolean core) {
    db.insertInto(MODULE)
        .set(MODULE.ID, module.value())
        .set(MODULE.ALLIANCE_ID, alliance.value())
        .set(MODULE.CORE, core)
        .execute();
    UUID version = version(1, "PUBLISHED");
    for (int i = 0; i < 3; i++) {
      lessons.add(lesson(version, i));
    }
    questions.add(
        question(
            version,
            0,
            """
            {"type": "single", "text": {"de": "Welche Farbe hat der Himmel?", "en": "What colour is the sky?"},
             "options": [
              {"id": "a", "text": {"de": "Blau", "en": "Blue"}, "correct": true,
               "feedback": {"de": "Genau.", "en": "Exactly."}},
              {"id": "b", "text": {"de": "Rot", "en": "Red"}, "correct": false,
               "feedback": {"de": "Nur am Abend.", "en": "Only in the evening."}}],
             "reason": {"de": "Blaues Licht streut stärker.", "en": "Blue light scatters more."}}
            """));
    questions.add(
        question(
            version,
            1,
            """
            {"type": "trueFalse", "text": {"de": "Wasser ist nass.", "en": "Water is wet."}, "correct": true,
             "reason": {"de": "Das ist so.", "en": "It is."}}
            """));
    return version;
  }

  /// One more question, before anybody has opened the module.
  public QuestionId ask(String content) {
    QuestionId question = question(version, questions.size(), content);
    questions.add(question);
    return question;
  }

  /// A pool with so many statements, of which each attempt draws some.
  public List<QuestionId> pool(String name, int statements, int draw) {
    db.insertInto(POOL)
        .set(POOL.MODULE_VERSION_ID, version)
        .set(POOL.NAME, name)
        .set(POOL.DRAW, draw)
        .execute();
    var pooled = new ArrayList<QuestionId>();
    for (int i = 0; i < statements; i++) {
      QuestionId question =
          ask(
              """
              {"type": "trueFalse", "text": {"de": "Aussage %d", "en": "Statement %d"}, "correct": true,
               "reason": {"de": "So ist es.", "en": "It is so."}}
              """
                  .formatted(i, i));
      db.update(QUESTION)
          .set(QUESTION.POOL, name)
          .where(QUESTION.ID.eq(question.value()))
          .execute();
      pooled.add(question);
    }
    return pooled;
  }

  public PersonId sellerOfA(String name) {
    return seller(companyA, sideA, name);
  }

  public PersonId sellerOfB(String name) {
    return seller(companyB, sideB, name);
  }

  public PersonId hrOf(UUID company) {
    PersonId person = person(company, "Hannah");
    db.insertInto(COMPANY_ROLE)
        .set(COMPANY_ROLE.PERSON_ID, person.value())
        .set(COMPANY_ROLE.ROLE, "HR")
        .execute();
    return person;
  }

  public PersonId person(UUID company, String name) {
    var id = new PersonId(UUID.randomUUID());
    db.insertInto(PERSON)
        .set(PERSON.ID, id.value())
        .set(PERSON.COMPANY_ID, company)
        .set(PERSON.EMAIL, id + "@test.example")
        .set(PERSON.GIVEN_NAME, name)
        .set(PERSON.FAMILY_NAME, "Test")
        .set(PERSON.LOCALE, "de")
        .execute();
    return id;
  }

  /// A refresher as the portal offers it, of somebody who completed the module some days ago.
  public void offer(PersonId person, int daysAfter) {
    OffsetDateTime now = OffsetDateTime.now();
    db.insertInto(COMPLETION)
        .set(COMPLETION.PERSON_ID, person.value())
        .set(COMPLETION.MODULE_VERSION_ID, version)
        .set(COMPLETION.COMPLETED_AT, now.minusDays(daysAfter))
        .onConflictDoNothing()
        .execute();
    db.insertInto(REFRESHER)
        .set(REFRESHER.PERSON_ID, person.value())
        .set(REFRESHER.MODULE_VERSION_ID, version)
        .set(REFRESHER.DAYS, daysAfter)
        .set(REFRESHER.OFFERED_AT, now)
        .set(REFRESHER.LAPSES_AT, now.plusDays(7))
        .execute();
  }

  /// Another version of the module; a published one supersedes the first.
  public UUID version(int number, String state) {
    if (number > 1 && state.equals("PUBLISHED")) {
      db.update(MODULE_VERSION)
          .set(MODULE_VERSION.STATE, "SUPERSEDED")
          .where(MODULE_VERSION.MODULE_ID.eq(module.value()))
          .execute();
    }
    return db.insertInto(MODULE_VERSION)
        .set(MODULE_VERSION.MODULE_ID, module.value())
        .set(MODULE_VERSION.NUMBER, number)
        .set(MODULE_VERSION.STATE, state)
        .set(MODULE_VERSION.TITLE, text("Warum diese Allianz", "Why this alliance"))
        .set(MODULE_VERSION.SUMMARY, text("Worum es geht", "What it is about"))
        .set(MODULE_VERSION.MINUTES, 16)
        .set(MODULE_VERSION.PASS_MARK, 80)
        .set(MODULE_VERSION.PUBLISHED_AT, OffsetDateTime.now())
        .returningResult(MODULE_VERSION.ID)
        .fetchSingle()
        .value1();
  }

  /// A published second version with one lesson of its own.
  public LessonId rewrite(boolean asksAgain) {
    return rewrite(2, asksAgain);
  }

  public LessonId rewrite(int number, boolean asksAgain) {
    UUID next = version(number, "PUBLISHED");
    db.update(MODULE_VERSION)
        .set(MODULE_VERSION.REASON, text("Neue Zahlen", "New figures"))
        .set(MODULE_VERSION.ASKS_AGAIN, asksAgain)
        .where(MODULE_VERSION.ID.eq(next))
        .execute();
    return lesson(next, 0);
  }

  private PersonId seller(UUID company, UUID side, String name) {
    PersonId person = person(company, name);
    db.insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.SIDE_ID, side)
        .set(MEMBERSHIP.PERSON_ID, person.value())
        .set(MEMBERSHIP.ROLE, "SELLER")
        .set(MEMBERSHIP.JOB_ROLE, "PRESALES")
        .set(MEMBERSHIP.REGION, "Nord")
        .set(MEMBERSHIP.TEAM, "Team Nord")
        .set(MEMBERSHIP.VALID_FROM, LocalDate.now().minusMonths(1))
        .execute();
    return person;
  }

  private UUID company(String name) {
    return db.insertInto(COMPANY)
        .set(COMPANY.NAME, name)
        .returningResult(COMPANY.ID)
        .fetchSingle()
        .value1();
  }

  private UUID side(UUID company) {
    return db.insertInto(SIDE)
        .set(SIDE.ALLIANCE_ID, alliance.value())
        .set(SIDE.COMPANY_ID, company)
        .returningResult(SIDE.ID)
        .fetchSingle()
        .value1();
  }

  private LessonId lesson(UUID version, int position) {
    return new LessonId(
        db.insertInto(LESSON)
            .set(LESSON.MODULE_VERSION_ID, version)
            .set(LESSON.POSITION, position)
            .set(LESSON.PART, Part.values()[position].name())
            .set(LESSON.TITLE, text("Lektion " + (position + 1), "Lesson " + (position + 1)))
            .set(LESSON.BODY, text("Ein Absatz.\\n\\nNoch **einer**.", "One.\\n\\n**Another**."))
            .set(LESSON.MINUTES, 5)
            .returningResult(LESSON.ID)
            .fetchSingle()
            .value1());
  }

  private QuestionId question(UUID version, int position, String content) {
    return new QuestionId(
        db.insertInto(QUESTION)
            .set(QUESTION.MODULE_VERSION_ID, version)
            .set(QUESTION.POSITION, position)
            .set(QUESTION.LESSON_ID, lessons.get(1).value())
            .set(QUESTION.CONTENT, JSONB.valueOf(content))
            .returningResult(QUESTION.ID)
            .fetchSingle()
            .value1());
  }

  private static JSONB text(String de, String en) {
    return JSONB.valueOf("{\"de\": \"%s\", \"en\": \"%s\"}".formatted(de, en));
  }
}
