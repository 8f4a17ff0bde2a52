--liquibase formatted sql

--changeset tandem:alliance-006-members-of-the-company
-- A side's members are people of its company: the foreign key alone would take anybody's, because it looks past the policies.
drop policy add on alliance.membership;
create policy add on alliance.membership for insert with check (
  side_id = any ((select alliance.acting_sides())::uuid[])
  and exists (select from identity.person p where p.id = person_id and p.company_id = (select identity.acting_company())));
drop policy write on alliance.membership;
create policy write on alliance.membership for update using (side_id = any ((select alliance.acting_sides())::uuid[]))
  with check (
    side_id = any ((select alliance.acting_sides())::uuid[])
    and exists (select from identity.person p where p.id = person_id and p.company_id = (select identity.acting_company())));
