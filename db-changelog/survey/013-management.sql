--liquibase formatted sql

--changeset tandem:survey-013-management
-- A wave may ask the management of both sides as well: executives and partner managers. They stand in a cell of their own and
-- are never counted with the sellers; where a side has fewer than k of them, there is no such cell.
alter table survey.wave add asks_management boolean not null default false;
alter table survey.wave_cell add kind text not null default 'SELLER'
  check (kind in ('SELLER', 'MANAGEMENT') and (kind = 'SELLER' or (job_role is null and region is null)));
create unique index wave_cell_one_management on survey.wave_cell (wave_id, side_id) where kind = 'MANAGEMENT';

--changeset tandem:survey-013-frozen splitStatements:false
create or replace function survey.keep_frozen() returns trigger language plpgsql as $$
begin
  if old.state <> 'PLANNED' and (new.k_mean <> old.k_mean or new.k_distribution <> old.k_distribution
      or new.instrument_id <> old.instrument_id or new.alliance_id <> old.alliance_id
      or new.asks_management <> old.asks_management) then
    raise exception 'the anonymity set-up of a wave is frozen at its opening';
  end if;
  if old.state = 'CLOSED' and new.state <> 'CLOSED' then
    raise exception 'a closed wave stays closed';
  end if;
  return new;
end $$;

--changeset tandem:survey-013-trust-mean
-- Each response's mean (1 to 5) of the core items answered, at least 10 of 12, by side and by whether it is a seller's or the
-- management's; sorted, so that the order says nothing. Only of closed waves that asked both.
create view survey.trust_mean with (security_barrier) as
select s.wave_id, s.side_id, s.kind, array_agg(s.mean order by s.mean) as means
from (
  select r.wave_id, c.side_id, c.kind, avg((r.answers ->> t.item)::numeric)::double precision as mean, count(*) as answered
  from survey.wave w
  join survey.instrument i on i.id = w.instrument_id
  join survey.wave_cell c on c.wave_id = w.id
  join survey.response r on r.wave_id = c.wave_id and r.cell = c.cell
  cross join lateral (
    select item ->> 'id' as item from jsonb_path_query(i.definition, '$.sections[*].items[*]') as item
    where item ->> 'facet' in ('ABILITY', 'BENEVOLENCE', 'INTEGRITY', 'RELIABILITY')) as t
  where w.state = 'CLOSED' and w.asks_management and i.slug = 'trust' and r.answers ->> t.item is not null
    and w.alliance_id = any ((select alliance.acting_alliances())::uuid[])
  group by r.wave_id, r.ballot, c.side_id, c.kind
) s
where s.answered >= 10
group by s.wave_id, s.side_id, s.kind;
