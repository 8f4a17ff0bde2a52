--liquibase formatted sql

--changeset tandem:demo-041-activity context:demo splitStatements:false
insert into enablement.assignment (person_id, module_id, assigned_at, due_on, waived_at, waived_by, waiver_reason)
select p.id, '01900000-0000-7000-8000-0000000d0001', (a.assigned_on + time '07:00') at time zone 'UTC', a.due_on, (a.waived_on + time '09:30') at time zone 'UTC', w.id, a.waiver_reason
from demo.assignments a
join identity.person p on p.email = a.email
left join identity.person w on w.email = a.waived_by;

insert into learning.lesson_read (person_id, lesson_id, read_at)
select p.id, l.id, r.read_at
from demo.reading d
join identity.person p on p.email = d.email
cross join lateral unnest(array[d.read1, d.read2, d.read3, d.read4, d.read5]) with ordinality as r (read_at, position)
join learning.lesson l on l.module_version_id = '01900000-0000-7000-8000-0000000d0101' and l.position = r.position
where r.read_at is not null;

insert into learning.progress (person_id, module_version_id, lesson_id, paragraph, opened_at, updated_at)
select p.id, l.module_version_id, l.id, d.paragraph, d.opened_at, d.updated_at
from demo.reading d
join identity.person p on p.email = d.email
join learning.lesson l on l.module_version_id = '01900000-0000-7000-8000-0000000d0101' and l.position = d.at_lesson;

-- An answer in attempts.csv is what was chosen and how sure the person was, such as "a+c RATHER".
-- Whether it is right follows from the question, and whether the check is passed from the answers.
create view demo.answers as
select d.email, d.number, d.started_at, d.finished_at, q.id as question_id, q.content ->> 'type' as type, q.content as question,
       split_part(a.answer, ' ', 1) as chosen, split_part(a.answer, ' ', 2) as confidence,
       coalesce(d.started_at + (d.finished_at - d.started_at) * (a.position / 8.0), d.started_at + a.position * interval '40 seconds') as answered_at
from demo.attempts d
cross join lateral unnest(array[d.q1, d.q2, d.q3, d.q4, d.q5, d.q6, d.q7, d.q8]) with ordinality as a (answer, position)
join learning.question q on q.module_version_id = '01900000-0000-7000-8000-0000000d0101' and q.position = a.position
where a.answer is not null;

create view demo.graded as
select a.*,
       case type when 'trueFalse' then jsonb_build_object('value', chosen::boolean)
                 else jsonb_build_object('options', to_jsonb(string_to_array(chosen, '+'))) end as content,
       case type when 'trueFalse' then chosen::boolean = (question ->> 'correct')::boolean
                 else string_to_array(chosen, '+') = array(
                   select o ->> 'id' from jsonb_array_elements(question -> 'options') o where (o ->> 'correct')::boolean order by 1) end as correct
from demo.answers a;

-- An attempt's id ends in the number of the person and that of the attempt.
insert into learning.attempt (id, person_id, module_version_id, number, started_at, finished_at, passed)
select ('01900000-0000-7000-8000-0000000f' || right(p.id::text, 2) || '0' || d.number)::uuid,
       p.id, v.id, d.number, d.started_at, d.finished_at,
       case when d.finished_at is not null then
         (select 100 * count(*) filter (where g.correct) >= v.pass_mark * count(*)
          from demo.graded g where g.email = d.email and g.number = d.number) end
from demo.attempts d
join identity.person p on p.email = d.email
join learning.module_version v on v.id = '01900000-0000-7000-8000-0000000d0101';

insert into learning.answer (attempt_id, question_id, content, correct, confidence, answered_at)
select a.id, g.question_id, g.content, g.correct, g.confidence, g.answered_at
from demo.graded g
join identity.person p on p.email = g.email
join learning.attempt a on a.person_id = p.id and a.number = g.number;

insert into learning.completion (person_id, module_version_id, completed_at)
select person_id, module_version_id, min(finished_at) from learning.attempt where passed group by 1, 2;
