--liquibase formatted sql

--changeset tandem:learning-004-refresher
create table learning.refresher (
  id                uuid primary key default uuidv7(),
  person_id         uuid not null references identity.person on update cascade,
  module_version_id uuid not null references learning.module_version,
  days              int not null check (days > 0),
  offered_at        timestamptz not null,
  lapses_at         timestamptz not null check (lapses_at >= offered_at),
  finished_at       timestamptz,
  unique (person_id, module_version_id, days)
);
create index refresher_version_idx on learning.refresher (module_version_id) where days >= 30;
create index refresher_offered_idx on learning.refresher (offered_at);
comment on table learning.refresher is 'A few questions some time after a completion; not taken, it lapses, and nothing follows from it';
comment on column learning.refresher.days is
  'After the completion: which of the refreshers it is. From 30 on it says what is retained, whenever exactly it was offered';

create table learning.refresher_question (
  refresher_id uuid not null references learning.refresher on delete cascade,
  position     int not null check (position > 0),
  question_id  uuid not null references learning.question,
  content      jsonb,
  correct      boolean,
  confidence   text check (confidence in ('GUESSED', 'RATHER', 'SURE')),
  answered_at  timestamptz,
  primary key (refresher_id, question_id),
  unique (refresher_id, position),
  check (num_nulls(content, correct, confidence, answered_at) in (0, 4))
);
create index refresher_question_kept_idx on learning.refresher_question (answered_at) where content <> '{}';
comment on column learning.refresher_question.content is
  'What was chosen; null: not answered; {} once the period is over: whether it was right, and how sure, is what the figures need';

--changeset tandem:learning-004-row-security
-- The person's alone: neither their company nor anybody else is told that there was one
alter table learning.refresher enable row level security;
create policy own on learning.refresher for select using (person_id = (select identity.acting_person()));
create policy own_change on learning.refresher for update using (person_id = (select identity.acting_person()));
create policy offering on learning.refresher for select using (
  (select identity.acting_task()) = 'REFRESHERS' and identity.of_acting_company(person_id));
create policy offer on learning.refresher for insert with check (
  (select identity.acting_task()) = 'REFRESHERS' and identity.of_acting_company(person_id));
create policy erasing on learning.refresher for select using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing_change on learning.refresher for update using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing_delete on learning.refresher for delete using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
-- Not before the shortest period an installation may choose
create policy retention on learning.refresher for select using (
  (select identity.acting_task()) = 'RETENTION' and offered_at < now() - interval '12 months'
  and identity.of_acting_company(person_id));
create policy retention_delete on learning.refresher for delete using (
  (select identity.acting_task()) = 'RETENTION' and offered_at < now() - interval '12 months'
  and identity.of_acting_company(person_id));

-- Whoever offers them does not see what was answered
alter table learning.refresher_question enable row level security;
create policy own on learning.refresher_question using (
  exists (select from learning.refresher r where r.id = refresher_id and r.person_id = (select identity.acting_person())));
create policy by_task on learning.refresher_question using (
  (select identity.acting_task()) in ('ERASURE', 'RETENTION')
  and exists (select from learning.refresher r where r.id = refresher_id));

-- Which companies there are, to go through them one by one
create policy refreshers on identity.company for select using ((select identity.acting_task()) = 'REFRESHERS');
