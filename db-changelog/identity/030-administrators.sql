--liquibase formatted sql

--changeset tandem:identity-030-acting-administrator splitStatements:false
create function identity.acting_administrator() returns boolean stable language sql security definer set search_path = ''
  return exists (select from identity.company_role r join identity.person p on p.id = r.person_id
    where r.person_id = identity.acting_person() and r.role = 'ADMINISTRATOR' and p.active
      and p.company_id = identity.acting_company());
comment on function identity.acting_administrator() is
  'With the owner''s eyes, because the policies of the very table it looks into ask it';

--changeset tandem:identity-030-who-gives-company-roles
drop policy own on identity.company_role;
create policy read on identity.company_role for select using (identity.of_acting_company(person_id));
create policy grant_role on identity.company_role for insert with check (
  identity.of_acting_company(person_id) and (select identity.acting_administrator()));
create policy withdraw on identity.company_role for delete using (
  identity.of_acting_company(person_id)
  and ((select identity.acting_administrator()) or (select identity.acting_task()) = 'ERASURE'));
