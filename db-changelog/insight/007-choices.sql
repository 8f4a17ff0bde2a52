--liquibase formatted sql

--changeset tandem:insight-007-choices
-- What the authors of a check learn from it: which option was chosen how often. Each person's choices are read within the
-- portal, to see how questions go together, and leave it as sums.
create view insight.question_option with (security_barrier) as
select mo.alliance_id, q.id as question_id, o.position::int as position, o.value ->> 'id' as option_id, o.value -> 'text' as text,
       (o.value ->> 'correct')::boolean as correct
from learning.question q
join learning.module_version v on v.id = q.module_version_id
join learning.module mo on mo.id = v.module_id
cross join lateral jsonb_array_elements(q.content -> 'options') with ordinality as o (value, position)
where mo.core and v.state = 'PUBLISHED' and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[])
union all
select mo.alliance_id, q.id, o.position, o.verdict::text, null, o.verdict = (q.content ->> 'correct')::boolean
from learning.question q
join learning.module_version v on v.id = q.module_version_id
join learning.module mo on mo.id = v.module_id
cross join (values (1, true), (2, false)) as o (position, verdict)
where mo.core and v.state = 'PUBLISHED' and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[])
  and q.content ->> 'type' = 'trueFalse';

create view insight.first_choice with (security_barrier) as
select mo.alliance_id, insight.numbered(salt.value, t.person_id) as person_id, a.question_id, a.correct,
       case when a.content -> 'value' is not null then array[a.content ->> 'value']
            when a.content -> 'options' is not null then array(select o from jsonb_array_elements_text(a.content -> 'options') o order by 1)
       end as chosen,
       (case t.number when 0 then t.finished_at else a.answered_at end)::date as answered_on
from learning.attempt t
join learning.module_version v on v.id = t.module_version_id
join learning.module mo on mo.id = v.module_id
join learning.answer a on a.attempt_id = t.id
cross join insight.salt
where (t.number = 1 or t.number = 0 and t.passed) and mo.core and v.state = 'PUBLISHED'
  and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[]);
comment on column insight.first_choice.chosen is 'Null once the period is over: only whether it was right is kept';

create view insight.gain with (security_barrier) as
select mo.alliance_id, insight.numbered(salt.value, t.person_id) as person_id, t.finished_at::date as learned_on,
       (select count(*) from learning.answer a where a.attempt_id = b.id and a.correct)::int as before,
       (select count(*) from learning.answer a where a.attempt_id = t.id and a.correct)::int as after,
       (select count(*) from learning.answer a where a.attempt_id = t.id)::int as questions
from learning.attempt b
join learning.attempt t on t.person_id = b.person_id and t.module_version_id = b.module_version_id and t.number = 1
join learning.module_version v on v.id = t.module_version_id
join learning.module mo on mo.id = v.module_id
cross join insight.salt
where b.number = 0 and not b.passed and t.finished_at is not null and mo.core and v.state = 'PUBLISHED'
  and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[]);
comment on view insight.gain is 'The same questions before the first lesson and at the first attempt after it';
