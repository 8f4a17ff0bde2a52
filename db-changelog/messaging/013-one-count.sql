--liquibase formatted sql

--changeset tandem:messaging-013-one-count
-- A side's own words are the same message to whoever reads them: what was counted under them belongs to it
insert into messaging.usage as u (message_id, side_id, job_role, month, kind, times)
select m.variant_of, o.side_id, o.job_role, o.month, o.kind, sum(o.times)::int
from messaging.usage o
join messaging.value_message m on m.id = o.message_id
where m.variant_of is not null
group by m.variant_of, o.side_id, o.job_role, o.month, o.kind
on conflict (message_id, side_id, job_role, month, kind) do update set times = u.times + excluded.times;

delete from messaging.usage o using messaging.value_message m where m.id = o.message_id and m.variant_of is not null;
