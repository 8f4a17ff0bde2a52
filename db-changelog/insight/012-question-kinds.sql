--liquibase formatted sql

--changeset tandem:insight-012-question-kinds
-- Questions without options to choose from are right or wrong as a whole; of a matching it is known as well what was put
-- beside the wrong thing. What somebody typed stays out: words tell more about a person than a choice does.
create or replace view insight.question_option with (security_barrier) as
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
  and q.content ->> 'type' = 'trueFalse'
union all
select mo.alliance_id, q.id, o.position, o.verdict, null, o.verdict = 'right'
from learning.question q
join learning.module_version v on v.id = q.module_version_id
join learning.module mo on mo.id = v.module_id
cross join (values (1, 'right'), (2, 'wrong')) as o (position, verdict)
where mo.core and v.state = 'PUBLISHED' and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[])
  and (q.content ->> 'type' in ('ordering', 'numeric', 'shortText', 'scenario') or q.content ->> 'type' = 'matching' and o.verdict = 'right')
union all
select mo.alliance_id, q.id, 1 + o.position::int, 'prompt:' || (o.value ->> 'id'), o.value -> 'text', false
from learning.question q
join learning.module_version v on v.id = q.module_version_id
join learning.module mo on mo.id = v.module_id
cross join lateral jsonb_array_elements(q.content -> 'prompts') with ordinality as o (value, position)
where mo.core and v.state = 'PUBLISHED' and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[])
  and q.content ->> 'type' = 'matching';

create or replace view insight.first_choice with (security_barrier) as
select mo.alliance_id, insight.numbered(salt.value, t.person_id) as person_id, a.question_id, a.correct,
       case when a.content -> 'value' is not null then array[a.content ->> 'value']
            when a.content -> 'options' is not null then array(select o from jsonb_array_elements_text(a.content -> 'options') o order by 1)
            when a.content -> 'choices' is not null then array(
              select 'prompt:' || (p.value ->> 'id') from jsonb_array_elements(q.content -> 'prompts') p
              where a.content -> 'choices' -> (p.value ->> 'id') is distinct from p.value -> 'choice' order by 1)
            when q.content ->> 'type' in ('ordering', 'numeric', 'shortText', 'scenario')
              then array[case when a.correct then 'right' else 'wrong' end]
       end as chosen,
       (case t.number when 0 then t.finished_at else a.answered_at end)::date as answered_on
from learning.attempt t
join learning.module_version v on v.id = t.module_version_id
join learning.module mo on mo.id = v.module_id
join learning.answer a on a.attempt_id = t.id
join learning.question q on q.id = a.question_id
cross join insight.salt
where (t.number = 1 or t.number = 0 and t.passed) and mo.core and v.state = 'PUBLISHED'
  and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[]);
