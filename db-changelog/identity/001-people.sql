--liquibase formatted sql

--changeset tandem:identity-001-people
create schema identity;

create table identity.company (
  id         uuid primary key default uuidv7(),
  name       text not null unique check (name <> ''),
  locale     text not null default 'de'
);

create table identity.person (
  id          uuid primary key default uuidv7(),
  company_id  uuid not null references identity.company,
  email       text not null check (email = lower(email)),
  given_name  text not null,
  family_name text not null,
  locale      text check (locale is null or locale ~ '^[a-z]{2}$'),
  external_id text,
  subject     text,
  active      boolean not null default true,
  constraint person_email_unique unique (email),
  constraint person_subject_unique unique (subject)
);
create index person_company_idx on identity.person (company_id, family_name, given_name, id);
comment on column identity.person.locale is 'Chosen in the portal; null: the browser''s language decides';
comment on column identity.person.external_id is 'Personnel number in the company''s own HR system, for its files';
comment on column identity.person.subject is 'OIDC subject, bound at the first sign-in';

create table identity.company_role (
  person_id uuid not null references identity.person,
  role      text not null check (role in ('HR', 'ADMINISTRATOR')),
  primary key (person_id, role)
);
comment on table identity.company_role is 'Roles held for one''s whole company; roles in an alliance are memberships';
