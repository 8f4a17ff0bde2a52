--liquibase formatted sql

--changeset tandem:insight-006-pre-check
-- Whoever passed before the first lesson has no other attempt; whoever did not is counted by the first one after reading. That it
-- was passed is known on its last day only.
create or replace view insight.first_answer with (security_barrier) as
select mo.alliance_id, insight.numbered(salt.value, t.person_id) as person_id, a.question_id, a.correct, a.confidence = 'SURE' as sure,
       q.value_message, (case t.number when 0 then t.finished_at else a.answered_at end)::date as answered_on
from learning.attempt t
join learning.module_version v on v.id = t.module_version_id
join learning.module mo on mo.id = v.module_id
join learning.answer a on a.attempt_id = t.id
join learning.question q on q.id = a.question_id
cross join insight.salt
where (t.number = 1 or t.number = 0 and t.passed) and mo.core and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[]);
