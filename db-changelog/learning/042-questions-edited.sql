--liquibase formatted sql

--changeset tandem:learning-042-questions-edited
alter table learning.bank_question
  add revision int not null default 0,
  add edited_at timestamptz not null default now();
comment on column learning.bank_question.revision is 'Counts the changes, so that nobody overwrites what they have not seen';
