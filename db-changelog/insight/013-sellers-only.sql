--liquibase formatted sql

--changeset tandem:insight-013-sellers-only
-- Where a wave has asked the management too, its answers are no sellers' answers: every figure here is of sellers alone.
create or replace view insight.wave_side with (security_barrier) as
select w.alliance_id, w.id as wave_id, w.number, w.opens_on, w.closes_on, w.k_mean,
       i.version as instrument_version, c.side_id, sum(c.invited)::int as invited,
       sum((select count(*) from survey.response r where r.wave_id = c.wave_id and r.cell = c.cell))::int as answered
from survey.wave w
join survey.instrument i on i.id = w.instrument_id
join survey.wave_cell c on c.wave_id = w.id and c.kind = 'SELLER'
where w.state = 'CLOSED' and i.slug = 'trust' and w.alliance_id = any ((select alliance.acting_alliances())::uuid[])
group by w.id, i.version, c.side_id;

create or replace view insight.trust_score with (security_barrier) as
select s.wave_id, s.side_id, s.facet, array_agg(s.mean order by s.mean) as means
from (
  select r.wave_id, c.side_id, coalesce(t.facet, 'TRUST') as facet,
         avg((r.answers ->> t.item)::numeric)::double precision as mean, count(*) as answered
  from survey.wave w
  join survey.wave_cell c on c.wave_id = w.id and c.kind = 'SELLER'
  join survey.response r on r.wave_id = c.wave_id and r.cell = c.cell
  join insight.trust_item t on t.instrument_id = w.instrument_id
  where w.state = 'CLOSED' and r.answers ->> t.item is not null
    and w.alliance_id = any ((select alliance.acting_alliances())::uuid[])
  group by r.wave_id, r.ballot, c.side_id, grouping sets ((), (t.facet))
) s
where s.answered >= case s.facet when 'TRUST' then 10 else 2 end
group by s.wave_id, s.side_id, s.facet;

create or replace view insight.trust_pattern with (security_barrier) as
select p.wave_id, p.side_id, p.answered, count(*)::int as people
from (
  select r.wave_id, c.side_id,
         coalesce(array_agg(t.item order by t.item) filter (where r.answers ->> t.item is not null), '{}') as answered
  from survey.wave w
  join survey.wave_cell c on c.wave_id = w.id and c.kind = 'SELLER'
  join survey.response r on r.wave_id = c.wave_id and r.cell = c.cell
  join insight.trust_item t on t.instrument_id = w.instrument_id
  where w.state = 'CLOSED' and w.alliance_id = any ((select alliance.acting_alliances())::uuid[])
  group by r.wave_id, r.ballot, c.side_id
) p
group by p.wave_id, p.side_id, p.answered;

create or replace view insight.pulse_side with (security_barrier) as
select w.alliance_id, w.id as wave_id, w.number, w.opens_on, w.closes_on, w.k_mean, w.k_distribution,
       i.version as instrument_version, c.side_id, sum(c.invited)::int as invited
from survey.wave w
join survey.instrument i on i.id = w.instrument_id
join survey.wave_cell c on c.wave_id = w.id and c.kind = 'SELLER'
where w.state = 'CLOSED' and i.slug = 'pulse' and w.alliance_id = any ((select alliance.acting_alliances())::uuid[])
group by w.id, i.version, c.side_id;

create or replace view insight.pulse_answer with (security_barrier) as
select p.wave_id, p.side_id, p.meetings, p.given, p.received, p.called, p.purposes, p.story, count(*)::int as people
from (
  select r.wave_id, c.side_id,
         (r.answers ->> 'meetings')::int as meetings, (r.answers ->> 'given')::int as given,
         (r.answers ->> 'received')::int as received,
         r.answers -> 'called' ->> 0 as called, r.answers -> 'story' ->> 0 as story,
         array(select jsonb_array_elements_text(r.answers -> 'purpose') order by 1) as purposes
  from survey.wave w
  join survey.instrument i on i.id = w.instrument_id
  join survey.wave_cell c on c.wave_id = w.id and c.kind = 'SELLER'
  join survey.response r on r.wave_id = c.wave_id and r.cell = c.cell
  where w.state = 'CLOSED' and i.slug = 'pulse' and w.alliance_id = any ((select alliance.acting_alliances())::uuid[])
) p
group by p.wave_id, p.side_id, p.meetings, p.given, p.received, p.called, p.purposes, p.story;
