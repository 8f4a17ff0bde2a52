--liquibase formatted sql

--changeset tandem:alliance-002-roster-import
create table alliance.roster_import (
  id         uuid primary key default uuidv7(),
  company_id uuid not null references identity.company,
  side_id    uuid references alliance.side,
  complete   boolean not null,
  state      text not null,
  checked_by uuid not null references identity.person,
  checked_at timestamptz not null,
  applied_at timestamptz
);
create index roster_import_company_idx on alliance.roster_import (company_id, id);
comment on table alliance.roster_import is 'A people file of one company after its dry run, waiting to be applied';
comment on column alliance.roster_import.complete is 'The file lists everybody: who is not in it has left';
comment on column alliance.roster_import.state is 'Fingerprint of the roster the dry run was computed against';

create table alliance.roster_line (
  import_id   uuid not null references alliance.roster_import on delete cascade,
  number      int not null,
  outcome     text not null check (outcome in ('ADDED', 'CHANGED', 'SAME', 'LEFT', 'REFUSED')),
  reason      text,
  changes     text[] not null default '{}',
  person_id   uuid,
  external_id text,
  email       text,
  given_name  text,
  family_name text,
  locale      text,
  job_role    text,
  region      text,
  team        text,
  valid_from  date,
  valid_until date,
  primary key (import_id, number),
  check ((outcome = 'REFUSED') = (reason is not null))
);
comment on column alliance.roster_line.number is 'Row as a spreadsheet counts it; negative: somebody who is not in the file';
