--liquibase formatted sql

--changeset tandem:insight-002-salt
create table insight.salt (
  value uuid not null default gen_random_uuid()
);
create unique index salt_one on insight.salt ((true));
insert into insight.salt default values;
comment on table insight.salt is
  'Turns people into numbers in the views below. The portal''s role cannot read it';

--changeset tandem:insight-002-views
-- These views read with their owner's eyes, over both sides at once: so each names the alliances it may show, and a person
-- is a number that leads nowhere. security_barrier: no condition of a query sees a row before these have.
create function insight.numbered(salt uuid, person uuid) returns uuid immutable language sql
  return md5(salt::text || person::text)::uuid;

create or replace view insight.seller with (security_barrier) as
select s.alliance_id, m.side_id, insight.numbered(salt.value, m.person_id) as person_id, m.valid_from, m.valid_until
from alliance.membership m
join alliance.side s on s.id = m.side_id
join identity.person p on p.id = m.person_id
cross join insight.salt
where m.role = 'SELLER' and p.active and s.alliance_id = any ((select alliance.acting_alliances())::uuid[]);

create or replace view insight.opening with (security_barrier) as
select mo.alliance_id, insight.numbered(salt.value, pr.person_id) as person_id, min(pr.opened_at)::date as opened_on
from learning.progress pr
join learning.module_version v on v.id = pr.module_version_id
join learning.module mo on mo.id = v.module_id
cross join insight.salt
where mo.core and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[])
group by mo.alliance_id, pr.person_id, salt.value;

create or replace view insight.first_answer with (security_barrier) as
select mo.alliance_id, insight.numbered(salt.value, t.person_id) as person_id, a.question_id, a.correct, a.confidence = 'SURE' as sure,
       q.value_message, a.answered_at::date as answered_on
from learning.attempt t
join learning.module_version v on v.id = t.module_version_id
join learning.module mo on mo.id = v.module_id
join learning.answer a on a.attempt_id = t.id
join learning.question q on q.id = a.question_id
cross join insight.salt
where t.number = 1 and mo.core and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[]);

create or replace view insight.question with (security_barrier) as
select mo.alliance_id, q.id as question_id, q.position, q.content -> 'text' as text,
       l.position as lesson_position, l.title as lesson_title
from learning.question q
join learning.module_version v on v.id = q.module_version_id
join learning.module mo on mo.id = v.module_id
left join learning.lesson l on l.id = q.lesson_id
where mo.core and v.state = 'PUBLISHED' and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[]);

create or replace view insight.wave_side with (security_barrier) as
select w.alliance_id, w.id as wave_id, w.number, w.opens_on, w.closes_on, w.k_mean,
       i.version as instrument_version, c.side_id, sum(c.invited)::int as invited,
       sum((select count(*) from survey.response r where r.wave_id = c.wave_id and r.cell = c.cell))::int as answered
from survey.wave w
join survey.instrument i on i.id = w.instrument_id
join survey.wave_cell c on c.wave_id = w.id
where w.state = 'CLOSED' and i.slug = 'trust' and w.alliance_id = any ((select alliance.acting_alliances())::uuid[])
group by w.id, i.version, c.side_id;

create or replace view insight.trust_score with (security_barrier) as
select s.wave_id, s.side_id, s.facet, array_agg(s.mean order by s.mean) as means
from (
  select r.wave_id, c.side_id, coalesce(t.facet, 'TRUST') as facet,
         avg((r.answers ->> t.item)::numeric)::double precision as mean, count(*) as answered
  from survey.wave w
  join survey.wave_cell c on c.wave_id = w.id
  join survey.response r on r.wave_id = c.wave_id and r.cell = c.cell
  join insight.trust_item t on t.instrument_id = w.instrument_id
  where w.state = 'CLOSED' and r.answers ->> t.item is not null
    and w.alliance_id = any ((select alliance.acting_alliances())::uuid[])
  group by r.wave_id, r.ballot, c.side_id, grouping sets ((), (t.facet))
) s
where s.answered >= case s.facet when 'TRUST' then 10 else 2 end
group by s.wave_id, s.side_id, s.facet;
