--liquibase formatted sql

--changeset tandem:insight-013-pools
create or replace view insight.question with (security_barrier) as
select mo.alliance_id, q.id as question_id, q.position, q.content -> 'text' as text,
       l.position as lesson_position, l.title as lesson_title, q.pool is not null as pooled
from learning.question q
join learning.module_version v on v.id = q.module_version_id
join learning.module mo on mo.id = v.module_id
left join learning.lesson l on l.id = q.lesson_id
where mo.core and v.state = 'PUBLISHED' and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[]);
comment on column insight.question.pooled is 'Not everybody gets it';
