--liquibase formatted sql

--changeset tandem:identity-002-company-domain
create table identity.company_domain (
  domain     text primary key check (domain = lower(domain) and domain like '%.%'),
  company_id uuid not null references identity.company
);
create index company_domain_company_idx on identity.company_domain (company_id);
comment on table identity.company_domain is 'E-mail domains of a company: only these may its own people be entered with';
create unique index person_external_id_unique on identity.person (company_id, external_id) where external_id is not null;
