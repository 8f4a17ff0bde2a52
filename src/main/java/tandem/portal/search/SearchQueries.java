package tandem.portal.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks words up. Written by hand, because full text search is not jOOQ's; every value is bound.
@Component
class SearchQueries {
  private static final char BEGIN = '\u0002';
  private static final char END = '\u0003';

  /// What of the passages the reader may read, found or only near.
  private static final String READABLE =
      """
      p.alliance_id = any ({1})
          and (p.for_side is null or p.for_side = any ({4}) or p.variant_of is null and p.alliance_id = any ({5}))
          and (p.version_id = any ({2}) or p.kind in ('MESSAGE', 'PROMISE') and (p.valid_until is null or p.valid_until >= {3}))
      """;

  /// In both languages, of each thing the reader's own first; then what is for the reader's job
  /// role or for all; then by rank, a title counting more than the text. Where the reader's side
  /// has its own words for a message, those are looked through in its place: they are what is read
  /// there. Excerpts are cut for what is shown only: that is the dear part.
  private static final String FIND =
      """
      with asked as (
        select to_tsquery('search.german', {0}) as de, to_tsquery('search.english', {0}) as en),
      readable as materialized (
        select p.kind, p.subject_id, p.variant_of, p.version_id, p.alliance_id, p.language, p.title, p.body, p.words,
          case p.language when 'de' then a.de else a.en end as asked
        from asked a, search.passage p
        where
      """
          + READABLE
          + """
        ),
      hit as (
        select distinct on (p.kind, subject_id)
          p.kind, coalesce(p.variant_of, p.subject_id) as subject_id, p.version_id, p.alliance_id, p.language, p.title,
          p.body, p.words, p.asked, m.job_role, m.industries
        from readable p
        left join messaging.value_message m on p.kind = 'MESSAGE' and m.id = coalesce(p.variant_of, p.subject_id)
        where p.words @@ p.asked
          and p.subject_id not in (select own.variant_of from readable own where own.variant_of is not null)
          and (p.variant_of is null or p.variant_of in (select joint.subject_id from readable joint where joint.kind = 'MESSAGE'))
        order by p.kind, subject_id, p.language = {6} desc, p.language),
      best as (
        select *, ts_rank_cd(words, asked, 1) as rank from hit
        order by language = {6} desc, job_role is null or job_role = any ({7}) desc, rank desc, kind, subject_id
        offset {8} limit {9})
      select b.kind, b.subject_id, b.version_id, b.alliance_id, b.language, b.job_role, b.industries, n.name,
        ts_headline(case b.language when 'de' then 'search.german'::regconfig else 'search.english'::regconfig end,
          b.title, b.asked, 'HighlightAll=true, StartSel=' || chr(2) || ', StopSel=' || chr(3)) as title,
        ts_headline(case b.language when 'de' then 'search.german'::regconfig else 'search.english'::regconfig end,
          b.body, b.asked,
          'MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter=" … ", StartSel=' || chr(2) || ', StopSel=' || chr(3)) as body
      from best b join alliance.alliance n on n.id = b.alliance_id
      order by b.language = {6} desc, b.job_role is null or b.job_role = any ({7}) desc, b.rank desc, b.kind, b.subject_id
      """;

  /// The nearest words to those that stand nowhere the reader may read, and others only where they
  /// are about as near: “strom” is not what “stromkostn” means. Asked of the passages both times,
  /// because the list of words knows neither whom a text is for nor that it is gone.
  private static final String NEAREST =
      """
      with readable as materialized (
        select p.language, p.words
        from search.passage p
        where p.kind <> 'QUESTION' and
      """
          + READABLE
          + """
        ),
      asked as materialized (
        select a.word
        from (
          select w as word, to_tsquery('search.german', w || ':*') as de, to_tsquery('search.english', w || ':*') as en
          from unnest({0}) w
          offset 0) a
        where numnode(a.de) > 0 and numnode(a.en) > 0
          and not exists (select from readable r where r.words @@ case r.language when 'de' then a.de else a.en end))
      select asked.word, near.word as near
      from asked
      left join lateral (
        select w.word, w.nearness, max(w.nearness) over () as most
        from (
          select n.word, n.nearness,
            plainto_tsquery('search.german', n.word) as de, plainto_tsquery('search.english', n.word) as en
          from (
            select w.word, max(public.similarity(w.word, asked.word)) as nearness
            from search.word w
            where w.alliance_id = any ({1}) and public.similarity(w.word, asked.word) >= 0.35
            group by w.word order by nearness desc, w.word limit 6) n
          offset 0) w
        where exists (
          select from readable r
          where r.words @@ case r.language when 'de' then w.de else w.en end)
        order by w.nearness desc, w.word limit 3) near on near.nearness >= 0.75 * near.most
      order by asked.word, near.nearness desc nulls last, near.word
      """;

  private final DSLContext db;

  SearchQueries(DSLContext db) {
    this.db = db;
  }

  /// @param title with what was found between two signs, like `body`
  record Row(
      Hit.Kind kind,
      UUID subject,
      UUID version,
      UUID alliance,
      String allianceName,
      String language,
      @Nullable String jobRole,
      List<String> industries,
      Hit.Excerpt title,
      Hit.Excerpt body) {}

  /// @param query for `to_tsquery`
  /// @param versions of modules the reader may read
  /// @param seats the reader's own
  /// @param today what ended before it is not found
  /// @param after how many are left out that come before
  /// @return at most one more than a page
  List<Row> find(
      String query,
      List<UUID> alliances,
      List<UUID> versions,
      Locale reader,
      Seats seats,
      LocalDate today,
      int after) {
    return db.resultQuery(
            FIND,
            DSL.val(query),
            DSL.val(alliances.toArray(UUID[]::new)),
            DSL.val(versions.toArray(UUID[]::new)),
            DSL.val(today),
            DSL.val(seats.sides().toArray(UUID[]::new)),
            DSL.val(seats.both().toArray(UUID[]::new)),
            DSL.val(reader.getLanguage()),
            DSL.val(seats.roles().toArray(String[]::new)),
            DSL.val(after),
            DSL.val(Found.PAGE + 1))
        .fetch(SearchQueries::row);
  }

  /// Of each word that is nowhere, the nearest there are, if any is near; of those that are
  /// somewhere, nothing.
  Map<String, List<String>> nearest(
      List<String> words, List<UUID> alliances, List<UUID> versions, Seats seats, LocalDate today) {
    var nearest = new LinkedHashMap<String, List<String>>();
    db.resultQuery(
            NEAREST,
            DSL.val(words.toArray(String[]::new)),
            DSL.val(alliances.toArray(UUID[]::new)),
            DSL.val(versions.toArray(UUID[]::new)),
            DSL.val(today),
            DSL.val(seats.sides().toArray(UUID[]::new)),
            DSL.val(seats.both().toArray(UUID[]::new)))
        .forEach(
            r -> {
              List<String> near =
                  nearest.computeIfAbsent(r.get(0, String.class), _ -> new ArrayList<>());
              Optional.ofNullable(r.get(1, String.class)).ifPresent(near::add);
            });
    return nearest;
  }

  private static int first(String line) {
    return line.codePointAt(line.charAt(0) == BEGIN && line.length() > 1 ? 1 : 0);
  }

  private static Row row(Record r) {
    return new Row(
        Hit.Kind.valueOf(r.get("kind", String.class)),
        r.get("subject_id", UUID.class),
        r.get("version_id", UUID.class),
        r.get("alliance_id", UUID.class),
        r.get("name", String.class),
        r.get("language", String.class),
        r.get("job_role", String.class),
        Optional.ofNullable(r.get("industries", String[].class)).map(List::of).orElse(List.of()),
        excerpt(r.get("title", String.class)),
        excerpt(r.get("body", String.class)));
  }

  /// Lines are parts, and what begins within a sentence says so.
  static Hit.Excerpt excerpt(String text) {
    String line = text.strip().replaceAll("\\s*\\n\\s*", " · ");
    String marked = !line.isEmpty() && Character.isLowerCase(first(line)) ? "… " + line : line;
    var pieces = new ArrayList<Hit.Piece>();
    boolean found = false;
    int from = 0;
    for (int i = 0; i <= marked.length(); i++) {
      boolean end = i == marked.length();
      if (end || marked.charAt(i) == BEGIN || marked.charAt(i) == END) {
        if (i > from) {
          pieces.add(new Hit.Piece(marked.substring(from, i), found));
        }
        found = !end && marked.charAt(i) == BEGIN;
        from = i + 1;
      }
    }
    return new Hit.Excerpt(pieces);
  }
}
