package tandem.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/// A company's seat in an alliance, with one thing of every kind that can be asked for there by its
/// id. Written by the database's owner into the test's own transaction, as copies of the first demo
/// alliance, so that a foreign id is refused because it is foreign and not because nothing is
/// there.
///
/// @param name as the access matrix writes it
/// @param company the company that sits there, for ids that belong to one side alone
public record Seat(
    String name,
    UUID company,
    UUID alliance,
    UUID side,
    Messages messages,
    Learning learning,
    Media media,
    Waves waves,
    UUID peopleFile,
    UUID seller,
    UUID membership) {

  /// @param draft a version in work of this side
  /// @param submitted a version this side has handed over
  /// @param quiet a published message without a version in work
  public record Messages(
      UUID withDraft, UUID draft, UUID withSubmitted, UUID submitted, UUID quiet, UUID published) {}

  public record Learning(UUID module, UUID lesson, UUID question, UUID bankQuestion) {}

  /// A certificate of [#seller], or of somebody else of the company where there is none, under the
  /// id of the seat.
  UUID certificate() {
    return membership;
  }

  /// The address of its public page.
  String token() {
    return (membership + "-shown-to-anybody").substring(0, 52);
  }

  /// @param file a video with German captions
  /// @param upload half sent by somebody of the company
  public record Media(UUID file, UUID upload) {}

  /// @param lasting a planned wave outside the test's transaction, for what begins one of its own
  public record Waves(UUID planned, UUID open, UUID closed, UUID lasting) {}

  private static final String KESSLER_NORDWIND = "01900000-0000-7000-8000-00000a110001";
  private static final String HALDEN_NORDWIND = "01900000-0000-7000-8000-00000a110002";
  private static final int LASTING = 900;
  private static final String MODEL_MESSAGE = "01900000-0000-7000-8000-0000000e0001";

  /// Kessler × Nordwind from both sides, Halden × Nordwind from both sides (so Nordwind sits in
  /// both), and an alliance of two companies nobody of the demo knows.
  public static List<Seat> all(DSLContext db) {
    var seats = new ArrayList<Seat>();
    UUID strangers = strangers(db);
    for (var side :
        db.fetch(
            """
            select s.id, s.alliance_id, s.company_id, a.name,
                   split_part(c.name, ' ', 1) as company
            from alliance.side s join alliance.alliance a on a.id = s.alliance_id
            join identity.company c on c.id = s.company_id
            where a.id in (?::uuid, ?::uuid, ?) order by s.alliance_id = ?, a.id, s.id
            """,
            KESSLER_NORDWIND,
            HALDEN_NORDWIND,
            strangers,
            strangers)) {
      String alliance = side.get("name", String.class);
      UUID id = side.get("id", UUID.class);
      UUID allianceId = side.get("alliance_id", UUID.class);
      UUID company = side.get("company_id", UUID.class);
      instruments(db, allianceId);
      moduleDraft(db, allianceId);
      var seat =
          new Seat(
              side.get("company", String.class) + " in " + alliance,
              company,
              allianceId,
              id,
              messages(db, allianceId, id, company),
              learning(db, allianceId),
              media(db, allianceId, company),
              waves(db, allianceId, id),
              peopleFile(db, company, id),
              seller(db, "person_id", id),
              seller(db, "id", id));
      certificate(db, seat);
      seats.add(seat);
    }
    return seats;
  }

  /// Plans what [Waves#lasting] finds; to be committed, and taken back with [#tidy].
  static void prepare(DSLContext db) {
    for (String alliance : List.of(KESSLER_NORDWIND, HALDEN_NORDWIND)) {
      db.execute(
          """
          insert into survey.wave (alliance_id, instrument_id, number, state, opens_on, closes_on)
          values (?::uuid, '01900000-0000-7000-8000-0000000b0001', ?, 'PLANNED', '2099-01-01', '2099-01-09')
          """,
          alliance,
          LASTING);
    }
  }

  static void tidy(DSLContext db) {
    db.execute("delete from survey.wave where number = ?", LASTING);
  }

  /// The name of the alliance alone, for what both sides share.
  public String allianceName() {
    return name.substring(name.indexOf(" in ") + 4);
  }

  private static UUID strangers(DSLContext db) {
    UUID alliance =
        id(
            db,
            "insert into alliance.alliance (name, signed_on) values ('strangers', '2026-02-01')"
                + " returning id");
    for (String name : List.of("Ahorn", "Birke")) {
      UUID company =
          id(db, "insert into identity.company (name) values (?) returning id", name + " AG");
      id(
          db,
          "insert into alliance.side (alliance_id, company_id) values (?, ?) returning id",
          alliance,
          company);
      id(
          db,
          "insert into identity.person (company_id, email, given_name, family_name)"
              + " values (?, lower(?) || '@strangers.example', ?, 'Test') returning id",
          company,
          name,
          name);
    }
    return alliance;
  }

  private static Messages messages(DSLContext db, UUID alliance, UUID side, UUID company) {
    UUID drafted = message(db, alliance, side, company);
    UUID handedOver = message(db, alliance, side, company);
    UUID quiet = message(db, alliance, side, company);
    return new Messages(
        drafted,
        version(db, drafted, 2, "DRAFT", side, company),
        handedOver,
        version(db, handedOver, 2, "SUBMITTED", side, company),
        quiet,
        id(db, "select id from messaging.value_message_version where message_id = ?", quiet));
  }

  private static UUID message(DSLContext db, UUID alliance, UUID side, UUID company) {
    UUID message =
        id(
            db,
            "insert into messaging.value_message (alliance_id, position) values (?, 99)"
                + " returning id",
            alliance);
    version(db, message, 1, "PUBLISHED", side, company);
    return message;
  }

  private static UUID version(
      DSLContext db, UUID message, int number, String state, UUID side, UUID company) {
    return id(
        db,
        """
        insert into messaging.value_message_version
          (message_id, number, state, content, author_side, edited_by, edited_at, published_at)
        select ?, ?, ?, content, ?, (select min(id::text)::uuid from identity.person where company_id = ?),
          now(), case when ? = 'PUBLISHED' then now() end
        from messaging.value_message_version where message_id = ?::uuid and state = 'PUBLISHED'
        returning id
        """,
        message,
        number,
        state,
        side,
        company,
        state,
        MODEL_MESSAGE);
  }

  private static Learning learning(DSLContext db, UUID alliance) {
    UUID module =
        id(
            db,
            "insert into learning.module (alliance_id, position) values (?, 99) returning id",
            alliance);
    UUID version =
        id(
            db,
            "insert into learning.module_version (module_id, number, state, title, summary,"
                + " minutes, pass_mark, published_at) values (?, 1, 'PUBLISHED',"
                + " '{\"de\":\"M\"}', '{\"de\":\"M\"}', 5, 75, now()) returning id",
            module);
    UUID lesson =
        id(
            db,
            """
            insert into learning.lesson (module_version_id, position, part, title, body, minutes, conversation)
            values (?, 1, 'SENSE', '{"de":"L"}', '{"de":"L"}', 5, '{"steps":[{"id":"x","says":{"de":"x"},
              "replies":[{"id":"x","text":{"de":"x"},"feedback":{"de":"x"},"next":null}]}]}')
            returning id
            """,
            version);
    UUID question =
        id(
            db,
            "insert into learning.question (module_version_id, position, content)"
                + " select ?, 1, content from learning.question where position = 1 limit 1"
                + " returning id",
            version);
    UUID bankQuestion =
        id(
            db,
            "insert into learning.bank_question (alliance_id, title, content)"
                + " select ?, 'x', content from learning.question where position = 1 limit 1"
                + " returning id",
            alliance);
    return new Learning(module, lesson, question, bankQuestion);
  }

  private static void certificate(DSLContext db, Seat seat) {
    db.execute(
        """
        insert into credential.certificate
          (id, person_id, module_version_id, alliance_name, company_name, issued_at, token, released_at)
        select ?, p.id, v.id, ?, 'C', now(), ?, now()
        from identity.person p, learning.module_version v
        where p.company_id = ? and v.module_id = ? order by p.id = ? desc, p.id limit 1
        """,
        seat.certificate(),
        seat.allianceName(),
        seat.token(),
        seat.company(),
        seat.learning().module(),
        seat.seller());
  }

  private static Media media(DSLContext db, UUID alliance, UUID company) {
    UUID file =
        id(
            db,
            "insert into media.file (alliance_id, type, name, bytes, digest, uploaded_at)"
                + " values (?, 'WEBM', 'own.webm', 9, decode(repeat('00', 32), 'hex'), now())"
                + " returning id",
            alliance);
    db.execute(
        "insert into media.caption (file_id, language, content) values (?, 'de', 'WEBVTT')", file);
    UUID upload =
        id(
            db,
            "insert into media.upload (alliance_id, person_id, name, bytes, fingerprint, touched_at)"
                + " select ?, p.id, 'half.webm', 1000, 'half', now() from identity.person p"
                + " left join alliance.membership m on m.person_id = p.id"
                + " where p.company_id = ? order by m.role = 'PARTNER_MANAGER' desc nulls last, p.id"
                + " limit 1 returning id",
            alliance,
            company);
    return new Media(file, upload);
  }

  private static Waves waves(DSLContext db, UUID alliance, UUID side) {
    UUID planned = wave(db, alliance, side, "PLANNED");
    UUID closed = wave(db, alliance, side, "CLOSED");
    var open =
        db.fetchOptional(
            "select id from survey.wave where alliance_id = ? and state = 'OPEN'", alliance);
    return new Waves(
        planned,
        open.isPresent() ? open.get().get(0, UUID.class) : wave(db, alliance, side, "OPEN"),
        closed,
        db.fetchOptional(
                "select id from survey.wave where alliance_id = ? and number = ?",
                alliance,
                LASTING)
            .map(wave -> wave.get(0, UUID.class))
            .orElseGet(UUID::randomUUID));
  }

  /// A draft and a released version of an instrument of the alliance's own, both under the
  /// alliance's id.
  private static void instruments(DSLContext db, UUID alliance) {
    db.execute(
        "insert into survey.instrument_draft (id, alliance_id, slug, definition, edited_by,"
            + " edited_at) select a.id, a.id, a.id::text, i.definition, (select"
            + " min(p.id::text)::uuid from identity.person p join alliance.side s on s.company_id ="
            + " p.company_id where s.alliance_id = a.id), now() from alliance.alliance a,"
            + " survey.instrument i where a.id = ? and i.slug = 'readiness' on conflict do nothing",
        alliance);
    db.execute(
        "insert into interchange.lss_import (draft_id, alliance_id, file_name, remarks)"
            + " values (?, ?, 'own.lss', '[]') on conflict do nothing",
        alliance,
        alliance);
    db.execute(
        "insert into survey.instrument (id, alliance_id, slug, version, definition, released_at)"
            + " select a.id, a.id, 'own ' || a.id, 1, i.definition, now()"
            + " from alliance.alliance a, survey.instrument i"
            + " where a.id = ? and i.slug = 'readiness' on conflict do nothing",
        alliance);
  }

  /// A draft of a module that has never been published, under the alliance's id.
  private static void moduleDraft(DSLContext db, UUID alliance) {
    db.execute(
        """
        insert into learning.module_draft (id, alliance_id, module_id, content, edited_by, edited_at)
        select a.id, a.id, a.id,
          '{"title":{},"summary":{},"passMark":75,"lessons":[],"questions":[],"pools":[],"asksAgain":false,"reason":{}}',
          (select min(p.id::text)::uuid from identity.person p
            join alliance.side s on s.company_id = p.company_id where s.alliance_id = a.id), now()
        from alliance.alliance a where a.id = ? on conflict do nothing
        """,
        alliance);
  }

  private static UUID wave(DSLContext db, UUID alliance, UUID side, String state) {
    UUID wave =
        id(
            db,
            """
            insert into survey.wave (alliance_id, instrument_id, number, state, opens_on, closes_on)
            select ?, '01900000-0000-7000-8000-0000000b0001',
              100 + (select count(*) from survey.wave where alliance_id = ?), 'PLANNED',
              current_date - 1, current_date + 7 returning id
            """,
            alliance,
            alliance);
    if (!state.equals("PLANNED")) {
      db.execute(
          "insert into survey.wave_cell (wave_id, cell, side_id, invited) values (?, 1, ?, 9)",
          wave,
          side);
      db.execute("update survey.wave set state = ? where id = ?", state, wave);
    }
    return wave;
  }

  /// With a group of the company's directory under the same id, because both are found by a bare
  /// one.
  private static UUID peopleFile(DSLContext db, UUID company, UUID side) {
    UUID file =
        id(
            db,
            "insert into alliance.roster_import (company_id, side_id, complete, state, checked_by,"
                + " checked_at) select ?, ?, false, 'x', min(id::text)::uuid, now() from"
                + " identity.person where company_id = ? returning id",
            company,
            side,
            company);
    db.execute(
        "insert into interchange.scim_group (id, company_id, display_name, changed_at) values (?,"
            + " ?, ?, now())",
        file,
        company,
        "Group " + file);
    return file;
  }

  /// Person or membership of the side's first seller, or of whoever sits there first; nobody's,
  /// where nobody does.
  private static UUID seller(DSLContext db, String what, UUID side) {
    return id(
        db,
        "select coalesce((select "
            + what
            + " from alliance.membership where side_id = ? order by role = 'SELLER' desc, id"
            + " limit 1), uuidv7())",
        side);
  }

  private static UUID id(DSLContext db, String sql, Object... arguments) {
    return db.fetchSingle(sql, arguments).get(0, UUID.class);
  }
}
