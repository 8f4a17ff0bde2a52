package tandem.portal.survey;

import static tandem.db.alliance.Tables.ALLIANCE_;
import static tandem.db.alliance.Tables.MEMBERSHIP;
import static tandem.db.alliance.Tables.SIDE;
import static tandem.db.identity.Tables.COMPANY;
import static tandem.db.identity.Tables.PERSON;
import static tandem.db.survey.Tables.INSTRUMENT;
import static tandem.db.survey.Tables.WAVE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tandem.portal.alliance.AllianceId;
import tandem.portal.alliance.JobRole;
import tandem.portal.identity.PersonId;
import tandem.portal.identity.Role;

/// An alliance of its own for tests that really commit: two companies, their sellers, a partner
/// manager each. [#close] takes all of it away again.
public final class SurveyWorld implements AutoCloseable {
  public static final Map<String, Integer> ANSWERS = Map.of("ability1", 4, "integrity1", 2);

  private final DSLContext db;
  private final List<UUID> companies = new ArrayList<>();
  public final AllianceId alliance;
  public final UUID sideA;
  public final UUID sideB;
  public final PersonId planner;
  public final PersonId executive;

  public SurveyWorld(DSLContext db) {
    this.db = db;
    String tag = UUID.randomUUID().toString().substring(0, 8);
    UUID a = company("Aster " + tag);
    UUID b = company("Birke " + tag);
    alliance =
        new AllianceId(
            db.insertInto(ALLIANCE_)
                .set(ALLIANCE_.NAME, "Aster × Birke " + tag)
                .set(ALLIANCE_.SIGNED_ON, LocalDate.now().minusMonths(4))
                .returning(ALLIANCE_.ID)
                .fetchSingle()
                .getId());
    sideA = side(a);
    sideB = side(b);
    planner = member(sideA, Role.PARTNER_MANAGER, null, null);
    executive = member(sideB, Role.EXECUTIVE, null, null);
  }

  public List<PersonId> sellers(UUID side, JobRole jobRole, String region, int howMany) {
    var sellers = new ArrayList<PersonId>();
    for (int i = 0; i < howMany; i++) {
      sellers.add(member(side, Role.SELLER, jobRole, region));
    }
    return sellers;
  }

  /// One more, of the other side say.
  public PersonId partnerManager(UUID side) {
    return member(side, Role.PARTNER_MANAGER, null, null);
  }

  /// Executives of a side.
  public List<PersonId> executives(UUID side, int howMany) {
    var executives = new ArrayList<PersonId>();
    for (int i = 0; i < howMany; i++) {
      executives.add(member(side, Role.EXECUTIVE, null, null));
    }
    return executives;
  }

  public WaveId planned() {
    return planned("trust");
  }

  public WaveId planned(String instrument) {
    return new WaveId(
        db.insertInto(WAVE)
            .set(WAVE.ALLIANCE_ID, alliance.value())
            .set(
                WAVE.INSTRUMENT_ID,
                db.select(INSTRUMENT.ID)
                    .from(INSTRUMENT)
                    .where(INSTRUMENT.SLUG.eq(instrument))
                    .fetchSingle()
                    .value1())
            .set(WAVE.NUMBER, db.fetchCount(WAVE, WAVE.ALLIANCE_ID.eq(alliance.value())) + 1)
            .set(WAVE.STATE, WaveState.PLANNED.name())
            // not today: then it would open by itself
            .set(WAVE.OPENS_ON, LocalDate.now().plusDays(1))
            .set(WAVE.CLOSES_ON, LocalDate.now().plusDays(14))
            .returning(WAVE.ID)
            .fetchSingle()
            .getId());
  }

  private PersonId member(
      UUID side, Role role, @Nullable JobRole jobRole, @Nullable String region) {
    UUID company =
        db.select(SIDE.COMPANY_ID).from(SIDE).where(SIDE.ID.eq(side)).fetchSingle().value1();
    UUID person = UUID.randomUUID();
    db.insertInto(PERSON)
        .set(PERSON.ID, person)
        .set(PERSON.COMPANY_ID, company)
        .set(PERSON.EMAIL, person + "@world.example")
        .set(PERSON.GIVEN_NAME, "Kim")
        .set(PERSON.FAMILY_NAME, person.toString().substring(0, 8))
        .set(PERSON.LOCALE, "de")
        .execute();
    db.insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.SIDE_ID, side)
        .set(MEMBERSHIP.PERSON_ID, person)
        .set(MEMBERSHIP.ROLE, role.name())
        .set(MEMBERSHIP.JOB_ROLE, jobRole == null ? null : jobRole.name())
        .set(MEMBERSHIP.REGION, region)
        .set(MEMBERSHIP.TEAM, jobRole == null ? null : "Team")
        .set(MEMBERSHIP.VALID_FROM, LocalDate.now().minusMonths(4))
        .execute();
    return new PersonId(person);
  }

  private UUID company(String name) {
    UUID id =
        db.insertInto(COMPANY).set(COMPANY.NAME, name).returning(COMPANY.ID).fetchSingle().getId();
    companies.add(id);
    return id;
  }

  private UUID side(UUID company) {
    return db.insertInto(SIDE)
        .set(SIDE.ALLIANCE_ID, alliance.value())
        .set(SIDE.COMPANY_ID, company)
        .returning(SIDE.ID)
        .fetchSingle()
        .getId();
  }

  /// Past the triggers that keep cells from ever being taken away.
  @Override
  public void close() {
    db.transaction(
        tidy -> {
          tidy.dsl().execute("set local session_replication_role = replica");
          String waves = "(select id from survey.wave where alliance_id = ?)";
          for (String table :
              List.of(
                  "published_figure",
                  "published_group",
                  "publication",
                  "remark",
                  "response",
                  "audience",
                  "wave_cell",
                  "wave_change",
                  "reminder_run")) {
            tidy.dsl()
                .execute(
                    "delete from survey." + table + " where wave_id in " + waves, alliance.value());
          }
          tidy.dsl().execute("delete from survey.wave where alliance_id = ?", alliance.value());
          tidy.dsl()
              .execute("delete from alliance.membership where side_id in (?, ?)", sideA, sideB);
          tidy.dsl().execute("delete from alliance.side where id in (?, ?)", sideA, sideB);
          tidy.dsl().execute("delete from alliance.alliance where id = ?", alliance.value());
          tidy.dsl()
              .execute("delete from notification.mail where recipient like '%@world.example'");
          for (UUID company : companies) {
            tidy.dsl().execute("delete from identity.person where company_id = ?", company);
            tidy.dsl().execute("delete from identity.company where id = ?", company);
          }
        });
  }
}
