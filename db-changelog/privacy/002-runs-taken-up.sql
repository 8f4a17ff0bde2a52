--liquibase formatted sql

--changeset tandem:privacy-002-runs-taken-up
alter table privacy.retention_run
  add failed int not null default 0 check (failed >= 0),
  add busy_until timestamptz;
update privacy.retention_run set busy_until = now() where amount is null;
update privacy.retention_run set amount = 0 where amount is null;
alter table privacy.retention_run
  alter amount set default 0,
  alter amount set not null;
comment on column privacy.retention_run.amount is 'Rows deleted or emptied, or people erased, so far';
comment on column privacy.retention_run.failed is 'People who could not be erased; tried again the next day';
comment on column privacy.retention_run.busy_until is
  'Moved on with every step; once it lies back whoever comes takes the run up, because nobody is at it any more. Null: finished';
