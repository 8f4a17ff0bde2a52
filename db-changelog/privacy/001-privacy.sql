--liquibase formatted sql

--changeset tandem:privacy-001-erasure-request
create schema privacy;

create table privacy.erasure_request (
  id           uuid primary key default uuidv7(),
  company_id   uuid not null references identity.company,
  person_id    uuid references identity.person on update cascade,
  requested_on date not null,
  due_on       date not null,
  outcome      text check (outcome in ('ERASED', 'REFUSED', 'WITHDRAWN')),
  decided_on   date,
  decided_by   uuid references identity.person on update cascade,
  reason       text,
  check ((outcome is null) = (decided_on is null)),
  check ((outcome = 'REFUSED') = (reason is not null) or outcome is null),
  check (person_id is not null or outcome = 'ERASED')
);
create unique index erasure_request_one_open on privacy.erasure_request (person_id) where outcome is null;
create index erasure_request_company_idx on privacy.erasure_request (company_id, due_on, id);
create index erasure_request_person_idx on privacy.erasure_request (person_id);
create index erasure_request_decided_by_idx on privacy.erasure_request (decided_by);
comment on table privacy.erasure_request is 'Somebody asks to be erased (Art. 17 GDPR). Once they are, it proves that and when, and names nobody';

alter table privacy.erasure_request enable row level security;
create policy company on privacy.erasure_request using (company_id = (select identity.acting_company()));
create policy only_own on privacy.erasure_request as restrictive for insert with check (
  person_id = (select identity.acting_person()));
comment on policy only_own on privacy.erasure_request is 'Nobody asks for somebody else';
create policy only_by_task on privacy.erasure_request as restrictive for delete using (
  (select identity.acting_task()) = 'RETENTION' and decided_on < current_date - 365
  or (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));

--changeset tandem:privacy-001-retention
create table privacy.leaver_period (
  company_id uuid primary key references identity.company,
  months     int not null check (months between 1 and 36)
);
comment on table privacy.leaver_period is 'How long a company keeps its leavers, where it is not as long as the installation says';
alter table privacy.leaver_period enable row level security;
create policy company on privacy.leaver_period using (company_id = (select identity.acting_company()));

create table privacy.retention_run (
  id         uuid primary key default uuidv7(),
  day        date not null,
  kind       text not null,
  company_id uuid references identity.company,
  cutoff     date not null,
  amount     int check (amount >= 0),
  unique nulls not distinct (day, kind, company_id)
);
comment on table privacy.retention_run is 'What the daily deleting did. The row is claimed first, so that of two portals one does it';
comment on column privacy.retention_run.company_id is 'Whose rows they were; null: the whole installation''s';
comment on column privacy.retention_run.cutoff is 'What is older than this day has gone';
comment on column privacy.retention_run.amount is 'Rows deleted or emptied; null: begun and not finished';
alter table privacy.retention_run enable row level security;
create policy read on privacy.retention_run for select using (
  company_id = (select identity.acting_company())
  or company_id is null and (select identity.acting_company()) is not null
  or (select identity.acting_task()) = 'RETENTION');
create policy claim on privacy.retention_run for insert with check ((select identity.acting_task()) = 'RETENTION');
create policy finish on privacy.retention_run for update using ((select identity.acting_task()) = 'RETENTION');
create policy forget on privacy.retention_run for delete using (
  (select identity.acting_task()) = 'RETENTION' and day < current_date - 365);
