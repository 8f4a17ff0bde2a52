--liquibase formatted sql

--changeset tandem:learning-003-new-id
alter table learning.progress
  drop constraint progress_person_id_fkey,
  add constraint progress_person_id_fkey foreign key (person_id) references identity.person on update cascade;
alter table learning.lesson_read
  drop constraint lesson_read_person_id_fkey,
  add constraint lesson_read_person_id_fkey foreign key (person_id) references identity.person on update cascade;
alter table learning.attempt
  drop constraint attempt_person_id_fkey,
  add constraint attempt_person_id_fkey foreign key (person_id) references identity.person on update cascade;
alter table learning.completion
  drop constraint completion_person_id_fkey,
  add constraint completion_person_id_fkey foreign key (person_id) references identity.person on update cascade;

--changeset tandem:learning-003-erasure
create policy erasing on learning.progress for update using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing on learning.completion for update using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing on learning.attempt for select using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing_change on learning.attempt for update using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing on learning.lesson_read for select using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing_delete on learning.lesson_read for delete using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));

--changeset tandem:learning-003-retention
create policy retention on learning.progress for update using (
  (select identity.acting_task()) = 'RETENTION' and identity.of_acting_company(person_id));
create policy retention on learning.lesson_read for select using (
  (select identity.acting_task()) = 'RETENTION' and identity.of_acting_company(person_id));
create policy retention_delete on learning.lesson_read for delete using (
  (select identity.acting_task()) = 'RETENTION' and identity.of_acting_company(person_id));
-- Not before the shortest period an installation may choose: what is younger does not exist for this task
create policy retention on learning.attempt for select using (
  (select identity.acting_task()) = 'RETENTION' and started_at < now() - interval '12 months'
  and identity.of_acting_company(person_id));
create policy retention_change on learning.attempt for update using (
  (select identity.acting_task()) = 'RETENTION' and started_at < now() - interval '12 months'
  and identity.of_acting_company(person_id));
create index answer_kept_idx on learning.answer (answered_at) where content <> '{}';
comment on column learning.answer.content is
  'What was chosen; {} once the period is over: whether it was right, and how sure, is what the figures need';

-- Nobody deletes what they have read by themselves: reading on is what completes a module
create policy only_by_task on learning.lesson_read as restrictive for delete using (
  (select identity.acting_task()) in ('ERASURE', 'RETENTION'));
-- Which lessons belong to a module's version is the same for everybody
create policy retention on learning.lesson for select using ((select identity.acting_task()) = 'RETENTION');
