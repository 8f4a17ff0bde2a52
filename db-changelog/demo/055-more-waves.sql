--liquibase formatted sql

--changeset tandem:demo-055-more-waves context:demo
-- The demo's waves come as they are by now, cells and all: planned after the two on trust, answered between them. In a demo
-- loaded before there were these, its dates have moved with the first wave's.
alter table survey.wave_cell disable trigger wave_cell_frozen;

insert into survey.wave (id, alliance_id, instrument_id, number, state, opens_on, closes_on)
select w.id, first.alliance_id, w.instrument, w.number, 'CLOSED',
       first.opens_on + (w.opens_on - date '2026-04-15'), first.opens_on + (w.closes_on - date '2026-04-15')
from survey.wave first, (values
  ('01900000-0000-7000-8000-0000000a0003'::uuid, '01900000-0000-7000-8000-0000000b0002'::uuid, 3, date '2026-03-09', date '2026-03-23'),
  ('01900000-0000-7000-8000-0000000a0004', '01900000-0000-7000-8000-0000000b0003', 4, '2026-05-02', '2026-05-12')
) as w (id, instrument, number, opens_on, closes_on)
where first.id = '01900000-0000-7000-8000-0000000a0001';

insert into survey.wave_cell (wave_id, cell, side_id, job_role, region, invited)
select w.id, c.cell, c.side_id, c.job_role, c.region, c.invited
from survey.wave w, survey.wave_cell c
where w.id in ('01900000-0000-7000-8000-0000000a0003', '01900000-0000-7000-8000-0000000a0004')
  and c.wave_id = '01900000-0000-7000-8000-0000000a0001';

insert into survey.response (wave_id, ballot, cell, answers)
select '01900000-0000-7000-8000-0000000a0003', ballot, cell, jsonb_strip_nulls(to_jsonb(r) - 'ballot' - 'cell')
from demo.readiness r;

-- Choices are lists, as the portal stores them.
insert into survey.response (wave_id, ballot, cell, answers)
select '01900000-0000-7000-8000-0000000a0004', ballot, cell,
       jsonb_strip_nulls(to_jsonb(p) - 'ballot' - 'cell' || jsonb_build_object('story', to_jsonb(array[story]),
         'called', to_jsonb(array[called]), 'purpose', to_jsonb(string_to_array(purpose, '+'))))
from demo.pulse p;

insert into survey.remark (id, wave_id, item, text)
select id, '01900000-0000-7000-8000-0000000a0003', 'easier', text from demo.remarks;

alter table survey.wave_cell enable trigger wave_cell_frozen;

--changeset tandem:demo-055-put-away context:demo splitStatements:false
do $$ begin
  drop table demo.readiness, demo.pulse, demo.remarks;
  if not exists (select from pg_tables where schemaname = 'demo') then
    drop schema demo;
  end if;
end $$;
