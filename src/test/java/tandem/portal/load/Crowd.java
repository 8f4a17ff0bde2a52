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
import java.util.stream.IntStream;

/// Thousands of sellers of two companies with several alliances between them, made from nothing
/// random: the same people in the same cells each time, all of them in every alliance. They stay in
/// the benchmark's own database; each run gets a wave in each alliance, with a questionnaire of 22
/// items, so that everybody responds as often as there are alliances.
final class Crowd {
  /// One of them.
  ///
  /// @param organization that of the company, as the identity provider calls it
  record Person(String email, String organization) {}

  static final int ITEMS = 22;

  private static final String ALLIANCE = "01900000-0000-7000-8000-0000be0001";
  private static final UUID INSTRUMENT = UUID.fromString("01900000-0000-7000-8000-0000be000002");

  /// Companies of the demo that sign in at the portal's own sign-in.
  private static final List<String> COMPANIES =
      List.of("01900000-0000-7000-8000-0000000c0001", "01900000-0000-7000-8000-0000000c0003");

  private final Map<String, String> environment;
  private final List<UUID> alliances;

  /// @param environment of the portal, with the owner of its tables
  Crowd(Map<String, String> environment, int alliances) {
    this.environment = environment;
    this.alliances =
        IntStream.range(0, alliances)
            .mapToObj(n -> UUID.fromString(ALLIANCE + "%02x".formatted(n)))
            .toList();
  }

  /// The first `many` of them, added where they are not there yet.
  List<Person> people(int many) throws SQLException {
    try (Connection sql = connection()) {
      for (int side = 0; side < COMPANIES.size(); side++) {
        run(
            sql,
            """
            insert into identity.person (company_id, email, given_name, family_name, locale)
            select '%s', 'seller' || n || '@bench.example', 'Kim', 'Muster ' || n, 'de'
            from generate_series(%d, %d, 2) n on conflict do nothing
            """
                .formatted(COMPANIES.get(side), side, many - 1));
      }
      for (UUID alliance : alliances) {
        join(sql, alliance);
      }
      run(sql, "analyze identity.person, alliance.membership");
    }
    var people = new ArrayList<Person>();
    for (int n = 0; n < many; n++) {
      people.add(new Person("seller" + n + "@bench.example", COMPANIES.get(n % 2)));
    }
    return people;
  }

  private static void join(Connection sql, UUID alliance) throws SQLException {
    run(
        sql,
        "insert into alliance.alliance (id, name, signed_on)"
            + " values ('%s', 'Benchmark', current_date - 120) on conflict do nothing"
                .formatted(alliance));
    for (String company : COMPANIES) {
      run(
          sql,
          "insert into alliance.side (alliance_id, company_id) values ('%s', '%s')"
                  .formatted(alliance, company)
              + " on conflict do nothing");
    }
    run(
        sql,
        """
        insert into alliance.membership (side_id, person_id, role, job_role, region, team, valid_from)
        select s.id, p.id, 'SELLER',
          (array['ACCOUNT_EXECUTIVE', 'PRESALES', 'INSIDE_SALES', 'CUSTOMER_SUCCESS'])[1 + p.n %% 4],
          (array['Nord', 'Süd', 'West'])[1 + p.n / 4 %% 3], 'Team ' || p.n %% 40, current_date - 100
        from (select id, company_id, substring(email from '\\d+')::int n from identity.person
              where email like 'seller%%@bench.example') p
        join alliance.side s on s.company_id = p.company_id
        where s.alliance_id = '%s'
          and not exists (select from alliance.membership m where m.side_id = s.id and m.person_id = p.id)
        """
            .formatted(alliance));
  }

  /// A wave in each alliance that opens today, after whatever was open before has ended.
  List<UUID> openWaves() throws SQLException {
    var waves = new ArrayList<UUID>();
    for (UUID alliance : alliances) {
      waves.add(openWave(alliance));
    }
    return waves;
  }

  private UUID openWave(UUID alliance) throws SQLException {
    try (Connection sql = connection()) {
      sql.setAutoCommit(false);
      run(
          sql,
          "update survey.wave set state = 'CLOSED' where alliance_id = '%s' and state = 'OPEN'"
              .formatted(alliance));
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
              .formatted(wave, alliance, INSTRUMENT, alliance));
      run(
          sql,
          """
          insert into survey.wave_cell (wave_id, cell, side_id, job_role, region, invited)
          select '%s', row_number() over (order by side_id, job_role, region), side_id, job_role, region, count(*)
          from alliance.membership join alliance.side s on s.id = side_id
          where alliance_id = '%s' and role = 'SELLER' group by side_id, job_role, region
          """
              .formatted(wave, alliance));
      run(
          sql,
          """
          insert into survey.audience (wave_id, person_id, cell)
          select c.wave_id, m.person_id, c.cell from survey.wave_cell c
          join alliance.membership m on m.role = 'SELLER'
            and (m.side_id, m.job_role, m.region) = (c.side_id, c.job_role, c.region)
          where c.wave_id = '%s'
          """
              .formatted(wave));
      run(sql, "update survey.wave set state = 'OPEN' where id = '%s'".formatted(wave));
      sql.commit();
      sql.setAutoCommit(true);
      run(sql, "analyze survey.response");
      return wave;
    }
  }

  /// How many responses the waves hold.
  int stored(List<UUID> waves) throws SQLException {
    int all = 0;
    for (UUID wave : waves) {
      all += stored(wave);
    }
    return all;
  }

  private int stored(UUID wave) throws SQLException {
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
