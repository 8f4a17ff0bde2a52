--liquibase formatted sql

--changeset tandem:insight-001-views
-- What the executive page reads across the other modules. Views only: nothing here is ever written.
create schema insight;

create view insight.seller as
select s.alliance_id, m.side_id, m.person_id, m.valid_from, m.valid_until
from alliance.membership m
join alliance.side s on s.id = m.side_id
join identity.person p on p.id = m.person_id
where m.role = 'SELLER' and p.active;
comment on view insight.seller is 'The roster: every seller counts, whether they have ever signed in or not';

create view insight.opening as
select mo.alliance_id, pr.person_id, min(pr.opened_at)::date as opened_on
from learning.progress pr
join learning.module_version v on v.id = pr.module_version_id
join learning.module mo on mo.id = v.module_id
where mo.core
group by mo.alliance_id, pr.person_id;

create view insight.first_answer as
select mo.alliance_id, t.person_id, a.question_id, a.correct, a.confidence = 'SURE' as sure,
       q.value_message, a.answered_at::date as answered_on
from learning.attempt t
join learning.module_version v on v.id = t.module_version_id
join learning.module mo on mo.id = v.module_id
join learning.answer a on a.attempt_id = t.id
join learning.question q on q.id = a.question_id
where t.number = 1 and mo.core;
comment on view insight.first_answer is 'Later attempts are answered after the feedback: they measure memory of it, not understanding';

create view insight.answer_day as
select alliance_id, person_id, answered_on,
       count(*)::int as answers,
       count(*) filter (where correct)::int as correct,
       count(*) filter (where sure)::int as sure,
       count(*) filter (where sure and correct)::int as sure_correct,
       count(*) filter (where value_message)::int as value_answers,
       count(*) filter (where value_message and correct)::int as value_correct
from insight.first_answer
group by alliance_id, person_id, answered_on;

create view insight.question as
select mo.alliance_id, q.id as question_id, q.position, q.content -> 'text' as text,
       l.position as lesson_position, l.title as lesson_title
from learning.question q
join learning.module_version v on v.id = q.module_version_id
join learning.module mo on mo.id = v.module_id
left join learning.lesson l on l.id = q.lesson_id
where mo.core and v.state = 'PUBLISHED';

create view insight.wave_side as
select w.alliance_id, w.id as wave_id, w.number, w.opens_on, w.closes_on, w.k_mean,
       i.version as instrument_version, c.side_id, sum(c.invited)::int as invited,
       sum((select count(*) from survey.response r where r.wave_id = c.wave_id and r.cell = c.cell))::int as answered
from survey.wave w
join survey.instrument i on i.id = w.instrument_id
join survey.wave_cell c on c.wave_id = w.id
where w.state = 'CLOSED' and i.slug = 'trust'
group by w.id, i.version, c.side_id;
comment on view insight.wave_side is 'Closed waves only: while a wave is open not even a count is to be had here';

create view insight.trust_item as
select i.id as instrument_id, item ->> 'id' as item, item ->> 'facet' as facet
from survey.instrument i
cross join jsonb_path_query(i.definition, '$.sections[*].items[*]') as item
where item ->> 'facet' in ('ABILITY', 'BENEVOLENCE', 'INTEGRITY', 'RELIABILITY');

create view insight.trust_score as
select s.wave_id, s.side_id, s.facet, array_agg(s.mean order by s.mean) as means
from (
  select r.wave_id, c.side_id, coalesce(t.facet, 'TRUST') as facet,
         avg((r.answers ->> t.item)::numeric)::double precision as mean, count(*) as answered
  from survey.wave w
  join survey.wave_cell c on c.wave_id = w.id
  join survey.response r on r.wave_id = c.wave_id and r.cell = c.cell
  join insight.trust_item t on t.instrument_id = w.instrument_id
  where w.state = 'CLOSED' and r.answers ->> t.item is not null
  group by r.wave_id, r.ballot, c.side_id, grouping sets ((), (t.facet))
) s
where s.answered >= case s.facet when 'TRUST' then 10 else 2 end
group by s.wave_id, s.side_id, s.facet;
comment on view insight.trust_score is
  'Each response''s mean (1 to 5) of the items answered, at least 10 of 12 for TRUST and 2 of 3 for a facet; sorted, so that the order says nothing';
