--liquibase formatted sql

--changeset tandem:demo-101-refreshers context:demo splitStatements:false
-- An answer in refreshers.csv is the question's number, what was chosen and how sure the person was, such as "3 a+c RATHER".
-- The questions are those the portal would have chosen. Times move by as much as the module's own did when it was loaded.
create view demo.taken as
select p.id as person_id, c.module_version_id, c.completed_at, d.days, d.offered_at + shift.days as offered_at,
       d.begun_at + shift.days as begun_at, d.finished_at + shift.days as finished_at, array[d.a1, d.a2, d.a3] as answers,
       ('01900000-0000-7000-8000-00000012' || right(p.id::text, 2) || d.days)::uuid as id
from demo.refreshers d
join identity.person p on p.email = d.email
join learning.completion c on c.person_id = p.id and c.module_version_id = '01900000-0000-7000-8000-0000000d0101'
cross join (select published_at - timestamptz '2026-02-16 09:00Z' as days from learning.module_version
  where id = '01900000-0000-7000-8000-0000000d0101') as shift;

insert into learning.refresher (id, person_id, module_version_id, days, offered_at, lapses_at, finished_at)
select id, person_id, module_version_id, days, offered_at, completed_at + interval '44 days', finished_at from demo.taken;

insert into learning.refresher_question (refresher_id, position, question_id, content, correct, confidence, answered_at)
select t.id, a.position, q.id,
       case q.content ->> 'type' when 'trueFalse' then jsonb_build_object('value', chosen.text::boolean)
         else jsonb_build_object('options', to_jsonb(string_to_array(chosen.text, '+'))) end,
       case q.content ->> 'type' when 'trueFalse' then chosen.text::boolean = (q.content ->> 'correct')::boolean
         else string_to_array(chosen.text, '+') = array(
           select o ->> 'id' from jsonb_array_elements(q.content -> 'options') o where (o ->> 'correct')::boolean order by 1) end,
       split_part(a.answer, ' ', 3), t.begun_at + (t.finished_at - t.begun_at) * (a.position / 3.0)
from demo.taken t
cross join lateral unnest(t.answers) with ordinality as a (answer, position)
cross join lateral (select split_part(a.answer, ' ', 2)) as chosen (text)
join learning.question q on q.module_version_id = t.module_version_id and q.position = split_part(a.answer, ' ', 1)::int;

drop schema demo cascade;
