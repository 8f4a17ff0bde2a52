--liquibase formatted sql

--changeset tandem:messaging-001-value-message
create schema messaging;

create table messaging.value_message (
  id          uuid primary key default uuidv7(),
  alliance_id uuid not null references alliance.alliance,
  job_role    text check (job_role in ('ACCOUNT_EXECUTIVE', 'PRESALES', 'INSIDE_SALES', 'CUSTOMER_SUCCESS')),
  position    int not null default 0
);
create index value_message_alliance_idx on messaging.value_message (alliance_id, position, id);
comment on column messaging.value_message.job_role is 'Audience; null: every job role';

create table messaging.value_message_version (
  id           uuid primary key default uuidv7(),
  message_id   uuid not null references messaging.value_message,
  number       int not null check (number > 0),
  state        text not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUPERSEDED')),
  content      jsonb not null,
  author_side  uuid not null references alliance.side,
  edited_by    uuid not null references identity.person,
  edited_at    timestamptz not null,
  published_at timestamptz,
  lock         int not null default 0,
  return_note  text,
  unique (message_id, number)
);
create unique index value_message_one_open on messaging.value_message_version (message_id) where state in ('DRAFT', 'SUBMITTED');
create unique index value_message_one_published on messaging.value_message_version (message_id) where state = 'PUBLISHED';
comment on column messaging.value_message_version.lock is 'Optimistic lock: two editors never overwrite each other silently';

create table messaging.approval (
  version_id  uuid not null references messaging.value_message_version,
  side_id     uuid not null references alliance.side,
  person_id   uuid not null references identity.person,
  digest      text not null,
  approved_at timestamptz not null,
  primary key (version_id, side_id)
);
comment on column messaging.approval.digest is 'SHA-256 of the exact content that was approved';
