--liquibase formatted sql

--changeset tandem:search-001-words
create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;
create schema search;

-- Words without their umlauts and accents, and then their stems: who types "Gesprache" finds "Gespräch", and the excerpt marks it
create text search configuration search.german (copy = pg_catalog.german);
alter text search configuration search.german
  alter mapping for hword, hword_part, word with public.unaccent, german_stem;
create text search configuration search.english (copy = pg_catalog.english);
alter text search configuration search.english
  alter mapping for hword, hword_part, word with public.unaccent, english_stem;

create table search.passage (
  kind        text not null check (kind in ('MESSAGE', 'LESSON', 'QUESTION')),
  subject_id  uuid not null,
  language    text not null,
  alliance_id uuid not null references alliance.alliance,
  version_id  uuid not null,
  title       text not null,
  body        text not null,
  words       tsvector not null generated always as (
    case language when 'de' then
      setweight(to_tsvector('search.german', title), 'A') || setweight(to_tsvector('search.german', body), 'B')
    else
      setweight(to_tsvector('search.english', title), 'A') || setweight(to_tsvector('search.english', body), 'B')
    end) stored,
  primary key (kind, subject_id, language)
);
-- The one that is used: under row-level security an operator of full text search may not look at rows before the policy has
create index passage_alliance_idx on search.passage (alliance_id);
create index passage_version_idx on search.passage (version_id);
comment on table search.passage is 'What sellers may find, in one language each: published, as plain text. Written by triggers alone';
comment on column search.passage.version_id is 'Of the value message or the module';

create table search.word (
  alliance_id uuid not null references alliance.alliance,
  word        text not null,
  primary key (alliance_id, word)
);
comment on table search.word is 'Words of messages and lessons, lower case and without accents, to find the nearest one to a mistyped one. Not those of checks: a word is an answer, too';

--changeset tandem:search-001-row-security
alter table search.passage enable row level security;
create policy read on search.passage for select using (
  alliance_id = any ((select alliance.acting_alliances())::uuid[])
  -- The reason behind an answer: only for whoever has given one in a check they have passed
  and (kind <> 'QUESTION' or subject_id in (
    select a.question_id from learning.attempt t join learning.answer a on a.attempt_id = t.id
    where t.person_id = (select identity.acting_person()) and t.passed)));
alter table search.word enable row level security;
create policy read on search.word for select using (alliance_id = any ((select alliance.acting_alliances())::uuid[]));

--changeset tandem:search-001-filling splitStatements:false
create function search.plain(markdown text) returns text immutable language sql set search_path = '' as $$
  select trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(markdown,
    '!?\[([^\]]*)\]\([^)]*\)', '\1', 'g'),
    '^[ \t]*(#{1,6}|>|[-*+]|\d+\.)[ \t]+', '', 'gn'),
    '^[ \t]*\|?[ \t:|-]+\|[ \t:|-]*$', '', 'gn'),
    '[*_`|\\]+', ' ', 'g'),
    '[ \t]+', ' ', 'g'))
$$;

create function search.put(the_kind text, subject uuid, alliance uuid, version uuid, titles jsonb, bodies jsonb) returns void
language sql set search_path = '' as $$
  insert into search.passage (kind, subject_id, language, alliance_id, version_id, title, body)
  select the_kind, subject, t.key, alliance, version, search.plain(t.value), search.plain(coalesce(bodies ->> t.key, ''))
  from jsonb_each_text(titles) t
  where t.value <> ''
  on conflict (kind, subject_id, language) do update
    set alliance_id = excluded.alliance_id, version_id = excluded.version_id, title = excluded.title, body = excluded.body;
  insert into search.word (alliance_id, word)
  select distinct alliance, lower(public.unaccent('public.unaccent', w.token))
  from search.passage p
  cross join lateral ts_parse('default', p.title || ' ' || p.body) w
  -- whole words and the parts of those with a hyphen
  where p.kind = the_kind and p.subject_id = subject and the_kind <> 'QUESTION' and w.tokid in (1, 2, 9, 10, 11) and length(w.token) > 3
  on conflict do nothing;
$$;

create function search.lesson_written() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform search.put('LESSON', new.id, m.alliance_id, v.id, new.title, new.body)
  from learning.module_version v join learning.module m on m.id = v.module_id
  where v.id = new.module_version_id and v.state <> 'DRAFT';
  return null;
end $$;
create trigger lesson_found after insert or update on learning.lesson
  for each row execute function search.lesson_written();

create function search.question_written() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform search.put('QUESTION', new.id, m.alliance_id, v.id, new.content -> 'text', coalesce(new.content -> 'reason', '{}'))
  from learning.module_version v join learning.module m on m.id = v.module_id
  where v.id = new.module_version_id and v.state <> 'DRAFT' and jsonb_typeof(new.content -> 'text') = 'object';
  return null;
end $$;
create trigger question_found after insert or update on learning.question
  for each row execute function search.question_written();

create function search.module_published() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform search.put('LESSON', l.id, m.alliance_id, new.id, l.title, l.body)
  from learning.module m, learning.lesson l where m.id = new.module_id and l.module_version_id = new.id;
  perform search.put('QUESTION', q.id, m.alliance_id, new.id, q.content -> 'text', coalesce(q.content -> 'reason', '{}'))
  from learning.module m, learning.question q
  where m.id = new.module_id and q.module_version_id = new.id and jsonb_typeof(q.content -> 'text') = 'object';
  return null;
end $$;
create trigger module_found after update of state on learning.module_version
  for each row when (old.state = 'DRAFT' and new.state <> 'DRAFT') execute function search.module_published();

-- In one language: what a seller can say, but not whom to call: those are people
create function search.message_body(content jsonb) returns text immutable language sql set search_path = '' as $$
  select coalesce(string_agg(part.text #>> '{}', E'\n'), '')
  from (
    select jsonb_path_query(content, '$.story') union all
    select jsonb_path_query(content, '$.benefits[*]') union all
    select jsonb_path_query(content, '$.proofPoints[*].text') union all
    select jsonb_path_query(content, '$.objections[*].objection') union all
    select jsonb_path_query(content, '$.objections[*].answer') union all
    select jsonb_path_query(content, '$.triggers[*]')) as part (text)
$$;

create function search.message_written() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from search.passage p
    where p.kind = 'MESSAGE' and p.subject_id = new.message_id and (p.version_id = new.id or new.state = 'PUBLISHED');
  if new.state = 'PUBLISHED' then
    perform search.put('MESSAGE', new.message_id, m.alliance_id, new.id,
      (select jsonb_object_agg(c.key, coalesce(c.value ->> 'title', '')) from jsonb_each(new.content) c),
      (select jsonb_object_agg(c.key, search.message_body(c.value)) from jsonb_each(new.content) c))
    from messaging.value_message m where m.id = new.message_id;
  end if;
  return null;
end $$;
create trigger message_found after insert or update of state, content on messaging.value_message_version
  for each row execute function search.message_written();

--changeset tandem:search-001-published-before
select search.put('LESSON', l.id, m.alliance_id, v.id, l.title, l.body)
from learning.lesson l join learning.module_version v on v.id = l.module_version_id and v.state <> 'DRAFT'
join learning.module m on m.id = v.module_id;
select search.put('QUESTION', q.id, m.alliance_id, v.id, q.content -> 'text', coalesce(q.content -> 'reason', '{}'))
from learning.question q join learning.module_version v on v.id = q.module_version_id and v.state <> 'DRAFT'
join learning.module m on m.id = v.module_id
where jsonb_typeof(q.content -> 'text') = 'object';
select search.put('MESSAGE', m.id, m.alliance_id, v.id,
  (select jsonb_object_agg(c.key, coalesce(c.value ->> 'title', '')) from jsonb_each(v.content) c),
  (select jsonb_object_agg(c.key, search.message_body(c.value)) from jsonb_each(v.content) c))
from messaging.value_message_version v join messaging.value_message m on m.id = v.message_id
where v.state = 'PUBLISHED';
