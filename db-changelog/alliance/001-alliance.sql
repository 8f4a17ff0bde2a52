--liquibase formatted sql

--changeset tandem:alliance-001-alliance
create schema alliance;

create table alliance.alliance (
  id        uuid primary key default uuidv7(),
  name      text not null,
  signed_on date not null
);

create table alliance.side (
  id          uuid primary key default uuidv7(),
  alliance_id uuid not null references alliance.alliance,
  company_id  uuid not null references identity.company,
  unique (alliance_id, company_id)
);
comment on table alliance.side is 'A company''s seat in one alliance. Which is A and which B follows from the companies'' names';

create table alliance.membership (
  id          uuid primary key default uuidv7(),
  side_id     uuid not null references alliance.side,
  person_id   uuid not null references identity.person,
  role        text not null check (role in ('SELLER', 'PARTNER_MANAGER', 'EXECUTIVE')),
  job_role    text check (job_role in ('ACCOUNT_EXECUTIVE', 'PRESALES', 'INSIDE_SALES', 'CUSTOMER_SUCCESS')),
  region      text,
  team        text,
  valid_from  date not null,
  valid_until date,
  unique (side_id, person_id, role),
  check (role <> 'SELLER' or (job_role is not null and region is not null and team is not null))
);
create index membership_person_idx on alliance.membership (person_id);
comment on table alliance.membership is 'Person x side x role. Sellers carry the cell (job role, region) and team they belong to';
