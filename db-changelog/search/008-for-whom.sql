--liquibase formatted sql

--changeset tandem:search-008-for-whom splitStatements:false
-- What one side’s sellers alone tell is found by that side; and by whoever signs or leads on the other, who reads it, too
alter table search.passage drop constraint passage_variant, add constraint passage_variant check (variant_of is null or for_side is not null);
comment on column search.passage.for_side is 'Whose own words it is, or whose sellers alone tell it; null: for both sides';
drop policy read on search.passage;
create policy read on search.passage for select using (
  alliance_id = any ((select alliance.acting_alliances())::uuid[])
  and (for_side is null or for_side = any ((select alliance.acting_sides())::uuid[])
    or variant_of is null and alliance_id in (
      select s.alliance_id from alliance.membership m join alliance.side s on s.id = m.side_id
      where m.person_id = (select identity.acting_person()) and m.role in ('PARTNER_MANAGER', 'EXECUTIVE')
        and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)))
  -- The reason behind an answer: only for whoever has given one in a check they have passed
  and (kind <> 'QUESTION' or subject_id in (
    select a.question_id from learning.attempt t join learning.answer a on a.attempt_id = t.id
    where t.person_id = (select identity.acting_person()) and t.passed)));

create or replace function search.put_message(message messaging.value_message, version messaging.value_message_version) returns void
language sql set search_path = '' as $$
  insert into search.passage (kind, subject_id, language, alliance_id, version_id, title, body, valid_until, variant_of, for_side)
  select 'MESSAGE', message.id, c.key, message.alliance_id, version.id, search.plain(c.value ->> 'title'),
    search.plain(search.message_body(c.value)), version.valid_until, message.variant_of, coalesce(message.for_side, message.audience_side)
  from jsonb_each(version.content) c
  where coalesce(c.value ->> 'title', '') <> '';
  insert into search.word (alliance_id, word, for_side)
  select distinct message.alliance_id, lower(public.unaccent('public.unaccent', w.token)), coalesce(message.for_side, message.audience_side)
  from search.passage p
  cross join lateral ts_parse('default', p.title || ' ' || p.body) w
  where p.kind = 'MESSAGE' and p.subject_id = message.id and w.tokid in (1, 2, 9, 10, 11) and length(w.token) > 3
  on conflict do nothing;
$$;
