--liquibase formatted sql

--changeset tandem:enablement-001-assignment
create schema enablement;

create table enablement.assignment (
  person_id     uuid not null references identity.person,
  module_id     uuid not null references learning.module,
  assigned_at   timestamptz not null,
  due_on        date not null,
  waived_at     timestamptz,
  waived_by     uuid references identity.person,
  waiver_reason text,
  primary key (person_id, module_id),
  check ((waived_at is null) = (waiver_reason is null)),
  check ((waived_at is null) = (waived_by is null))
);
create index assignment_module_idx on enablement.assignment (module_id);
