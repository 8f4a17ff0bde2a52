--liquibase formatted sql

--changeset tandem:learning-011-conversation
alter table learning.lesson add conversation jsonb;
comment on column learning.lesson.conversation is 'A customer conversation to practise at its end; null: none';

create table learning.conversation_progress (
  person_id  uuid not null references identity.person on update cascade,
  lesson_id  uuid not null references learning.lesson,
  replies    text[] not null,
  updated_at timestamptz not null,
  primary key (person_id, lesson_id)
);
create index conversation_progress_lesson_idx on learning.conversation_progress (lesson_id);
comment on table learning.conversation_progress is
  'How far somebody has got in a conversation they practise. Theirs alone: nobody else sees it, and nothing follows from it';
comment on column learning.conversation_progress.replies is 'What they have answered, in order, by the ids of the replies';

alter table learning.conversation_progress enable row level security;
create policy own on learning.conversation_progress using (person_id = (select identity.acting_person()));
create policy erasing on learning.conversation_progress for select using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing_delete on learning.conversation_progress for delete using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy retention on learning.conversation_progress for select using (
  (select identity.acting_task()) = 'RETENTION' and identity.of_acting_company(person_id));
create policy retention_delete on learning.conversation_progress for delete using (
  (select identity.acting_task()) = 'RETENTION' and identity.of_acting_company(person_id));
