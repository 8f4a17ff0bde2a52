--liquibase formatted sql

--changeset tandem:demo-051-waves context:demo
insert into survey.wave (id, alliance_id, instrument_id, number, state, opens_on, closes_on) values
  ('01900000-0000-7000-8000-0000000a0001', '01900000-0000-7000-8000-00000a110001', '01900000-0000-7000-8000-0000000b0001', 1, 'CLOSED', '2026-04-15', '2026-04-29'),
  ('01900000-0000-7000-8000-0000000a0002', '01900000-0000-7000-8000-00000a110001', '01900000-0000-7000-8000-0000000b0001', 2, 'OPEN', '2026-05-14', '2026-05-28');

-- The same people in both waves. Where a job role has fewer than five in a region, the region is dropped;
-- job roles with fewer than five on their side share the last cell of the side.
insert into survey.wave_cell (wave_id, cell, side_id, job_role, region, invited)
select w.id, c.* from survey.wave w, (values
  (1, '01900000-0000-7000-8000-0000051de001'::uuid, 'ACCOUNT_EXECUTIVE', 'Nord', 7),
  (2, '01900000-0000-7000-8000-0000051de001', 'ACCOUNT_EXECUTIVE', 'Süd', 6),
  (3, '01900000-0000-7000-8000-0000051de001', 'PRESALES', null, 5),
  (4, '01900000-0000-7000-8000-0000051de001', null, null, 8),
  (5, '01900000-0000-7000-8000-0000051de002', 'ACCOUNT_EXECUTIVE', 'Nord', 6),
  (6, '01900000-0000-7000-8000-0000051de002', 'ACCOUNT_EXECUTIVE', 'Süd', 5),
  (7, '01900000-0000-7000-8000-0000051de002', 'CUSTOMER_SUCCESS', null, 5),
  (8, '01900000-0000-7000-8000-0000051de002', null, null, 8)
) as c where w.alliance_id = '01900000-0000-7000-8000-00000a110001';

-- A wave that is closed keeps nothing but random ballots; responses.csv is sorted by them.
insert into survey.response (wave_id, ballot, cell, answers)
select '01900000-0000-7000-8000-0000000a0001', ballot, cell,
       jsonb_strip_nulls(to_jsonb(r) - 'ballot' - 'cell')
from demo.responses r;
