--liquibase formatted sql

--changeset tandem:enablement-002-row-security
alter table enablement.assignment enable row level security;
create policy company on enablement.assignment using (
  exists (select from identity.person p where p.id = person_id and p.company_id = (select identity.acting_company())));
