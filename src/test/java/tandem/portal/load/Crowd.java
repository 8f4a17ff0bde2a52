package tandem.portal.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An alliance with thousands of sellers of both sides, made from nothing random: the same people
/// in the same cells each time. It stays in the benchmark's own database; each run gets a wave of
/// its own, with a questionnaire of 22 items.
final class Crowd {
  /// One of them.
  ///
  /// @param organization that of the company, as the identity provider calls it
  record Person(String email, String organization) {}

  static final int ITEMS = 22;

  private static final UUID ALLIANCE = UUID.fromString("01900000-0000-7000-8000-0000be000001");
  private static final UUID INSTRUMENT = UUID.fromString("01900000-0000-7000-8000-0000be000002");

  /// Companies of the demo that sign in at the portal's own sign-in.
  private static final List<String> COMPANIES =
      List.of("01900000-0000-7000-8000-0000000c0001", "01900000-0000-7000-8000-0000000c0003");

  private final Map<String, String> environment;

  /// @param environment of the portal, with the owner of its tables
  Crowd(Map<String, String> environment) {
    this.environment = environment;
  }

  /// The first `many` of them, added where they are not there yet.
  List<Person> people(int many) throws SQLException {
    try (Connection sql = connection()) {
      run(
          sql,
          "insert into alliance.alliance (id, name, signed_on)"
              + " values ('%s', 'Benchmark', current_date - 120) on conflict do nothing"
                  .formatted(ALLIANCE));
      for (int side = 0; side < COMPANIES.size(); side++) {
        run(
            sql,
            "insert into alliance.side (alliance_id, company_id) values ('%s', '%s')"
                    .formatted(ALLIANCE, COMPANIES.get(side))
                + " on conflict do nothing");
        run(
            sql,
            """
            with fresh as (
              insert into identity.person (company_id, email, given_name, family_name, locale)
              select '%s', 'seller' || n || '@bench.example', 'Kim', 'Muster ' || n, 'de'
              from generate_series(%d, %d, 2) n on conflict do nothing returning id, email
            )
            insert into alliance.membership (side_id, person_id, role, job_role, region, team, valid_from)
            select s.id, f.id, 'SELLER',
              (array['ACCOUNT_EXECUTIVE', 'PRESALES', 'INSIDE_SALES', 'CUSTOMER_SUCCESS'])[1 + f.n %% 4],
              (array['Nord', 'Süd', 'West'])[1 + f.n / 4 %% 3], 'Team ' || f.n %% 40, current_date - 100
            from (select id, substring(email from '\\d+')::int n from fresh) f, alliance.side s
            where s.alliance_id = '%s' and s.company_id = '%s'
            """
                .formatted(COMPANIES.get(side), side, many - 1, ALLIANCE, COMPANIES.get(side)));
      }
      run(sql, "analyze identity.person, alliance.membership");
    }
    var people = new ArrayList<Person>();
    for (int n = 0; n < many; n++) {
      people.add(new Person("seller" + n + "@bench.example", COMPANIES.get(n % 2)));
    }
    return people;
  }

  /// A wave that opens today, after whatever was open before has ended.
  UUID openWave() throws SQLException {
    try (Connection sql = connection()) {
      sql.setAutoCommit(false);
      run(
          sql,
          "update survey.wave set state = 'CLOSED' where alliance_id = '%s' and state = 'OPEN'"
              .formatted(ALLIANCE));
      try (PreparedStatement instrument =
          sql.prepareStatement(
              "insert into survey.instrument (id, slug, version, definition)"
                  + " values (?, 'bench', 1, ?::jsonb) on conflict do nothing")) {
        instrument.setObject(1, INSTRUMENT);
        instrument.setString(2, definition());
        instrument.execute();
      }
      UUID wave = UUID.randomUUID();
      run(
          sql,
          """
          insert into survey.wave (id, alliance_id, instrument_id, number, state, opens_on, closes_on)
          select '%s', '%s', '%s', 1 + count(*), 'PLANNED', current_date, current_date + 14
          from survey.wave where alliance_id = '%s'
          """
              .formatted(wave, ALLIANCE, INSTRUMENT, ALLIANCE));
      run(
          sql,
          """
          insert into survey.wave_cell (wave_id, cell, side_id, job_role, region, invited)
          select '%s', row_number() over (order by side_id, job_role, region), side_id, job_role, region, count(*)
          from alliance.membership join alliance.side s on s.id = side_id
          where alliance_id = '%s' and role = 'SELLER' group by side_id, job_role, region
          """
              .formatted(wave, ALLIANCE));
      run(sql, "update survey.wave set state = 'OPEN' where id = '%s'".formatted(wave));
      sql.commit();
      sql.setAutoCommit(true);
      run(sql, "analyze survey.response");
      return wave;
    }
  }

  /// How many responses a wave holds.
  int stored(UUID wave) throws SQLException {
    try (Connection sql = connection();
        PreparedStatement count =
            sql.prepareStatement(
                "select count(*), count(distinct ballot) from survey.response where wave_id = ?"
                    + " and (select count(*) from jsonb_object_keys(answers)) = "
                    + ITEMS)) {
      count.setObject(1, wave);
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        if (rows.getInt(1) != rows.getInt(2)) {
          throw new IllegalStateException("a ballot was counted twice");
        }
        return rows.getInt(1);
      }
    }
  }

  private static String definition() {
    var items = new ArrayList<String>();
    for (int n = 1; n <= ITEMS; n++) {
      items.add(
          """
          {"id": "q%d", "scale": {"type": "agreement", "levels": 5}, "text": {
            "de": "Die Verkäuferinnen und Verkäufer von {partner} halten, was sie zusagen, auch in Fall %d.",
            "en": "The sellers at {partner} keep their word, in case %d too."}}"""
              .formatted(n, n, n));
    }
    var sections = new ArrayList<String>();
    for (int from = 0; from < ITEMS; from += 6) {
      sections.add(
          """
          {"id": "s%d", "title": {"de": "Teil %d", "en": "Part %d"}, "items": [%s]}"""
              .formatted(
                  from,
                  from / 6 + 1,
                  from / 6 + 1,
                  String.join(",", items.subList(from, Math.min(ITEMS, from + 6)))));
    }
    return """
    {"title": {"de": "Messung", "en": "Benchmark"}, "finds": {"de": "Nichts.", "en": "Nothing."},
     "intro": {"de": "Für {partner}.", "en": "For {partner}."}, "minutes": 4, "sections": [%s]}"""
        .formatted(String.join(",", sections));
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(
        environment.get("TANDEM_DB_URL"),
        environment.get("TANDEM_DB_OWNER"),
        environment.get("TANDEM_DB_OWNER_PASSWORD"));
  }

  private static void run(Connection sql, String statement) throws SQLException {
    try (var one = sql.createStatement()) {
      one.execute(statement);
    }
  }
}
