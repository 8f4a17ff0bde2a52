--liquibase formatted sql

--changeset tandem:demo-161-first-wave context:demo
-- The demo had asked about trust once only, so nothing was to be seen of its course. Before the first wave there is one of the
-- weeks after the signature: the same people, of whom most trusted less then and a few more. Waves are numbered by their days,
-- as the portal numbers them.
alter table survey.wave_cell disable trigger wave_cell_frozen;

update survey.wave set number = number + 100 where alliance_id = '01900000-0000-7000-8000-00000a110001';

insert into survey.wave (id, alliance_id, instrument_id, number, state, opens_on, closes_on)
select '01900000-0000-7000-8000-0000000a0005', alliance_id, instrument_id, 100, 'CLOSED', opens_on - 86, closes_on - 86
from survey.wave where id = '01900000-0000-7000-8000-0000000a0001';

update survey.wave w set number = by_day.number
from (
  select id, row_number() over (order by opens_on, number) as number
  from survey.wave where alliance_id = '01900000-0000-7000-8000-00000a110001'
) as by_day
where w.id = by_day.id;

insert into survey.wave_cell (wave_id, cell, side_id, job_role, region, invited)
select '01900000-0000-7000-8000-0000000a0005', cell, side_id, job_role, region, invited
from survey.wave_cell where wave_id = '01900000-0000-7000-8000-0000000a0001';

insert into survey.response (wave_id, ballot, cell, answers)
select '01900000-0000-7000-8000-0000000a0005', sha256(r.ballot || 'signature'::bytea), r.cell,
  (
    select jsonb_object_agg(said.item, greatest(1, least(5, said.level::int + case when said.chance < 95 then -1 when said.chance > 232 then 1 else 0 end)))
    from (
      select a.key as item, a.value as level, get_byte(sha256(r.ballot || a.key::bytea), 0) as chance
      from jsonb_each_text(r.answers) as a
    ) as said
  )
from survey.response r
where r.wave_id = '01900000-0000-7000-8000-0000000a0001'
order by 2;

alter table survey.wave_cell enable trigger wave_cell_frozen;
