--liquibase formatted sql

--changeset tandem:learning-007-question-bank
create table learning.bank_question (
  id          uuid primary key default uuidv7(),
  alliance_id uuid not null references alliance.alliance,
  topic       text not null default '',
  title       text not null check (title <> ''),
  content     jsonb not null
);
create index bank_question_alliance_idx on learning.bank_question (alliance_id, topic, title, id);
comment on table learning.bank_question is
  'Questions the partner managers of an alliance have at hand for checks; both sides'' alike. Who brought one is not kept';
comment on column learning.bank_question.topic is 'From the broadest to the narrowest, with a slash between';

alter table learning.bank_question enable row level security;
create policy both_sides on learning.bank_question using (
  alliance_id = any ((select alliance.acting_alliances())::uuid[]));
