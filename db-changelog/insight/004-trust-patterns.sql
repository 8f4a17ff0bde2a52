--liquibase formatted sql

--changeset tandem:insight-004-trust-patterns
-- Score and facets are over different people where somebody skipped an item, so a facet less the score can be one person's
-- answers. What may be shown is decided from who answered which items.
create view insight.wave_item with (security_barrier) as
select w.id as wave_id, t.item, t.facet
from survey.wave w
join insight.trust_item t on t.instrument_id = w.instrument_id
where w.state = 'CLOSED' and w.alliance_id = any ((select alliance.acting_alliances())::uuid[]);

create view insight.trust_pattern with (security_barrier) as
select p.wave_id, p.side_id, p.answered, count(*)::int as people
from (
  select r.wave_id, c.side_id,
         coalesce(array_agg(t.item order by t.item) filter (where r.answers ->> t.item is not null), '{}') as answered
  from survey.wave w
  join survey.wave_cell c on c.wave_id = w.id
  join survey.response r on r.wave_id = c.wave_id and r.cell = c.cell
  join insight.trust_item t on t.instrument_id = w.instrument_id
  where w.state = 'CLOSED' and w.alliance_id = any ((select alliance.acting_alliances())::uuid[])
  group by r.wave_id, r.ballot, c.side_id
) p
group by p.wave_id, p.side_id, p.answered;
comment on view insight.trust_pattern is 'How many answered which items of the score; no answers';
