--liquibase formatted sql

--changeset tandem:learning-005-pre-check
alter table learning.attempt drop constraint attempt_number_check;
alter table learning.attempt add constraint attempt_number_check check (number >= 0);
comment on column learning.attempt.number is
  'From 1; 0: taken before the first lesson, to skip what one knows, and answered without feedback';
create index attempt_first_idx on learning.attempt (module_version_id) where number <= 1;
drop index learning.attempt_version_idx;
