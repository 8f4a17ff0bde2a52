--liquibase formatted sql

--changeset tandem:demo-160-fewer-skipped context:demo
-- In the first wave somebody had skipped a statement of each facet on each side, and nearly everybody else had answered all:
-- every facet was protected, since beside the statements it would have told what those few had answered. Nobody skips ability
-- and reliability any more, so that the demo shows facets that may be shown beside two that may not.
update survey.response r set answers = r.answers || said.more::jsonb
from (values
  ('\xddadea3d73', '{"ability1": 4}'),
  ('\x25cb53cf0f', '{"reliability2": 3}'),
  ('\xabc5f77b16', '{"reliability2": 2}'),
  ('\x37fce0e54a', '{"ability3": 4}'),
  ('\x85b9d93e26', '{"reliability1": 4}'),
  ('\x02d6d47f97', '{"reliability3": 3}')
) as said (ballot, more)
where r.wave_id = '01900000-0000-7000-8000-0000000a0001' and substring(r.ballot from 1 for 5) = said.ballot::bytea;

-- Counted anew at the start.
delete from survey.publication where wave_id = '01900000-0000-7000-8000-0000000a0001';
