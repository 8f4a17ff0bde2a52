--liquibase formatted sql

--changeset tandem:search-006-own-words
-- A side's own words for a message are found by that side's people, who read them in the message's place, and by nobody else:
-- to the other side the message says other words, and a hit would lead to where they do not stand
alter table search.passage
  add column variant_of uuid,
  add column for_side uuid references alliance.side,
  add constraint passage_variant check ((variant_of is null) = (for_side is null));
create index passage_variant_idx on search.passage (variant_of) where variant_of is not null;
comment on column search.passage.variant_of is 'The message in whose place the people of for_side read this one';
drop policy read on search.passage;
create policy read on search.passage for select using (
  alliance_id = any ((select alliance.acting_alliances())::uuid[])
  and (for_side is null or for_side = any ((select alliance.acting_sides())::uuid[]))
  -- The reason behind an answer: only for whoever has given one in a check they have passed
  and (kind <> 'QUESTION' or subject_id in (
    select a.question_id from learning.attempt t join learning.answer a on a.attempt_id = t.id
    where t.person_id = (select identity.acting_person()) and t.passed)));

-- A near word is a word: those only one side's variant says are suggested to that side alone
alter table search.word drop constraint word_pkey;
alter table search.word add column for_side uuid references alliance.side;
create unique index word_idx on search.word (alliance_id, word, for_side) nulls not distinct;
drop policy read on search.word;
create policy read on search.word for select using (
  alliance_id = any ((select alliance.acting_alliances())::uuid[])
  and (for_side is null or for_side = any ((select alliance.acting_sides())::uuid[])));

--changeset tandem:search-006-filling splitStatements:false
create function search.put_message(message messaging.value_message, version messaging.value_message_version) returns void
language sql set search_path = '' as $$
  insert into search.passage (kind, subject_id, language, alliance_id, version_id, title, body, valid_until, variant_of, for_side)
  select 'MESSAGE', message.id, c.key, message.alliance_id, version.id, search.plain(c.value ->> 'title'),
    search.plain(search.message_body(c.value)), version.valid_until, message.variant_of, message.for_side
  from jsonb_each(version.content) c
  where coalesce(c.value ->> 'title', '') <> '';
  insert into search.word (alliance_id, word, for_side)
  select distinct message.alliance_id, lower(public.unaccent('public.unaccent', w.token)), message.for_side
  from search.passage p
  cross join lateral ts_parse('default', p.title || ' ' || p.body) w
  where p.kind = 'MESSAGE' and p.subject_id = message.id and w.tokid in (1, 2, 9, 10, 11) and length(w.token) > 3
  on conflict do nothing;
$$;

create or replace function search.message_written() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from search.passage p
    where p.kind = 'MESSAGE' and p.subject_id = new.message_id and (p.version_id = new.id or new.state = 'PUBLISHED');
  if new.state = 'PUBLISHED' then
    perform search.put_message(m, new) from messaging.value_message m where m.id = new.message_id;
  end if;
  return null;
end $$;

--changeset tandem:search-006-published-before
select search.put_message(m, v)
from messaging.value_message_version v join messaging.value_message m on m.id = v.message_id
where v.state = 'PUBLISHED' and m.variant_of is not null;
