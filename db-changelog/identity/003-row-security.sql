--liquibase formatted sql

--changeset tandem:identity-003-acting splitStatements:false
create function identity.acting_person() returns uuid stable language sql
  return nullif(current_setting('tandem.person', true), '')::uuid;
create function identity.acting_company() returns uuid stable language sql
  return nullif(current_setting('tandem.company', true), '')::uuid;
create function identity.acting_task() returns text stable language sql
  return coalesce(current_setting('tandem.task', true), '');
comment on function identity.acting_company() is
  'Set by the portal for each transaction; null, and every table of a company is empty, where nobody acts';
comment on function identity.acting_task() is
  'What the portal does by itself, across companies: SIGN_IN, MAIL or WAVES. Each policy names those it lets through';

--changeset tandem:identity-003-row-security
alter table identity.person enable row level security;
create policy read on identity.person for select using (
  company_id = (select identity.acting_company())
  or (select identity.acting_task()) in ('SIGN_IN', 'MAIL', 'WAVES'));
create policy write on identity.person for update using (
  company_id = (select identity.acting_company()) or (select identity.acting_task()) = 'SIGN_IN');
create policy add on identity.person for insert with check (company_id = (select identity.acting_company()));

alter table identity.company_role enable row level security;
create policy own on identity.company_role using (
  exists (select from identity.person p
    where p.id = person_id and p.company_id = (select identity.acting_company())));

alter table identity.company_domain enable row level security;
create policy own on identity.company_domain for select using (company_id = (select identity.acting_company()));
