--liquibase formatted sql

--changeset tandem:enablement-005-completed-unasked
-- What somebody completed of their own accord before that was written down as it happens
insert into enablement.assignment (person_id, module_id, assigned_at, due_on)
select c.person_id, v.module_id, min(c.completed_at), min(c.completed_at)::date
from learning.completion c
join learning.module_version v on v.id = c.module_version_id
group by c.person_id, v.module_id
on conflict do nothing;
