--liquibase formatted sql

--changeset tandem:learning-053-question-without-a-name
-- A name nobody has given is not stored in one of the languages: the screen says it in the reader's
alter table learning.bank_question drop constraint bank_question_title_check;
update learning.bank_question set title = '' where title in ('Noch ohne Text', 'No text yet');
comment on column learning.bank_question.title is 'What it is called in the bank; empty as long as it has neither a name nor words';
