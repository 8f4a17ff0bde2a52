--liquibase formatted sql

--changeset tandem:insight-010-pulse
-- What the diagnosis and the application pillar rest on: closed waves of the pulse, both sides, and how many have answered
-- what. Nobody's ballot, group or own words.
create view insight.pulse_side with (security_barrier) as
select w.alliance_id, w.id as wave_id, w.number, w.opens_on, w.closes_on, w.k_mean, w.k_distribution,
       i.version as instrument_version, c.side_id, sum(c.invited)::int as invited
from survey.wave w
join survey.instrument i on i.id = w.instrument_id
join survey.wave_cell c on c.wave_id = w.id
where w.state = 'CLOSED' and i.slug = 'pulse' and w.alliance_id = any ((select alliance.acting_alliances())::uuid[])
group by w.id, i.version, c.side_id;

create view insight.pulse_answer with (security_barrier) as
select p.wave_id, p.side_id, p.meetings, p.given, p.received, p.called, p.purposes, p.story, count(*)::int as people
from (
  select r.wave_id, c.side_id,
         (r.answers ->> 'meetings')::int as meetings, (r.answers ->> 'given')::int as given,
         (r.answers ->> 'received')::int as received,
         r.answers -> 'called' ->> 0 as called, r.answers -> 'story' ->> 0 as story,
         array(select jsonb_array_elements_text(r.answers -> 'purpose') order by 1) as purposes
  from survey.wave w
  join survey.instrument i on i.id = w.instrument_id
  join survey.wave_cell c on c.wave_id = w.id
  join survey.response r on r.wave_id = c.wave_id and r.cell = c.cell
  where w.state = 'CLOSED' and i.slug = 'pulse' and w.alliance_id = any ((select alliance.acting_alliances())::uuid[])
) p
group by p.wave_id, p.side_id, p.meetings, p.given, p.received, p.called, p.purposes, p.story;
