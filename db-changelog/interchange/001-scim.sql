--liquibase formatted sql

--changeset tandem:interchange-001-scim
create schema interchange;

create table interchange.scim_token (
  company_id   uuid primary key references identity.company,
  hash         bytea not null unique check (octet_length(hash) = 32),
  made_by      uuid not null references identity.person on update cascade,
  made_on      date not null,
  last_used_on date
);
comment on table interchange.scim_token is 'The key of a company''s directory, as its SHA-256 alone. One a company: a new one replaces the old';

create table interchange.scim_user (
  person_id  uuid primary key references identity.person on update cascade,
  company_id uuid not null references identity.company,
  user_name  text not null check (user_name <> ''),
  source_id  text,
  changed_at timestamptz not null,
  removed_at timestamptz
);
create unique index scim_user_name_unique on interchange.scim_user (company_id, lower(user_name)) where removed_at is null;
create index scim_user_source_idx on interchange.scim_user (company_id, source_id);
comment on table interchange.scim_user is 'Somebody as their company''s directory knows them; people without a row came by a file';
comment on column interchange.scim_user.user_name is 'The directory''s userName, which may differ from the e-mail address';
comment on column interchange.scim_user.source_id is 'The directory''s externalId';
comment on column interchange.scim_user.removed_at is 'Deleted by the directory: deactivated here, and not there for it any more';

create table interchange.scim_group (
  id           uuid primary key default uuidv7(),
  company_id   uuid not null references identity.company,
  display_name text not null check (display_name <> ''),
  source_id    text,
  changed_at   timestamptz not null
);
create unique index scim_group_name_unique on interchange.scim_group (company_id, lower(display_name));
create index scim_group_source_idx on interchange.scim_group (company_id, source_id);

create table interchange.scim_member (
  group_id  uuid not null references interchange.scim_group on delete cascade,
  person_id uuid not null references identity.person on update cascade,
  since     timestamptz not null,
  primary key (group_id, person_id)
);
create index scim_member_person_idx on interchange.scim_member (person_id);
comment on column interchange.scim_member.since is 'Of two groups that mean two cells of one side, the one joined last decides';

create table interchange.scim_cell (
  group_id uuid not null references interchange.scim_group on delete cascade,
  side_id  uuid not null references alliance.side,
  job_role text not null,
  region   text not null check (region <> ''),
  team     text not null check (team <> ''),
  primary key (group_id, side_id)
);
create index scim_cell_side_idx on interchange.scim_cell (side_id);
comment on table interchange.scim_cell is 'What a directory''s group means here: its members are sellers of that side, in that cell';

alter table interchange.scim_token enable row level security;
create policy own on interchange.scim_token using (
  company_id = (select identity.acting_company()) or (select identity.acting_task()) = 'SCIM_TOKEN');

alter table interchange.scim_user enable row level security;
create policy own on interchange.scim_user using (company_id = (select identity.acting_company()));

alter table interchange.scim_group enable row level security;
create policy own on interchange.scim_group using (company_id = (select identity.acting_company()));

alter table interchange.scim_member enable row level security;
create policy own on interchange.scim_member using (
  exists (select from interchange.scim_group g where g.id = group_id));

alter table interchange.scim_cell enable row level security;
create policy own on interchange.scim_cell using (
  exists (select from interchange.scim_group g where g.id = group_id)
  and side_id = any ((select alliance.acting_sides())::uuid[]));
