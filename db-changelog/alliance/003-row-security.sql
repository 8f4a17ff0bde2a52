--liquibase formatted sql

--changeset tandem:alliance-003-acting splitStatements:false
create function alliance.acting_alliances() returns uuid[] stable language sql security definer set search_path = ''
  return (select coalesce(array_agg(s.alliance_id), '{}')
    from alliance.side s where s.company_id = identity.acting_company());
create function alliance.acting_sides() returns uuid[] stable language sql security definer set search_path = ''
  return (select coalesce(array_agg(s.id), '{}')
    from alliance.side s where s.company_id = identity.acting_company());
comment on function alliance.acting_alliances() is 'The alliances the acting company sits in';

--changeset tandem:alliance-003-row-security
create index side_company_idx on alliance.side (company_id);

alter table alliance.alliance enable row level security;
create policy both_sides on alliance.alliance using (
  id = any ((select alliance.acting_alliances())::uuid[]) or (select identity.acting_task()) = 'WAVES');

alter table alliance.side enable row level security;
create policy both_sides on alliance.side using (
  alliance_id = any ((select alliance.acting_alliances())::uuid[]) or (select identity.acting_task()) = 'WAVES');

alter table alliance.membership enable row level security;
create policy read on alliance.membership for select using (
  side_id = any ((select alliance.acting_sides())::uuid[])
  or (select identity.acting_task()) in ('MAIL', 'WAVES'));
create policy write on alliance.membership for update using (side_id = any ((select alliance.acting_sides())::uuid[]));
create policy add on alliance.membership for insert with check (side_id = any ((select alliance.acting_sides())::uuid[]));

-- A company is known to whoever sits in an alliance with it
alter table identity.company enable row level security;
create policy partners on identity.company for select using (
  id = (select identity.acting_company())
  or id in (select company_id from alliance.side)
  or (select identity.acting_task()) = 'MAIL');

alter table alliance.roster_import enable row level security;
create policy own on alliance.roster_import using (company_id = (select identity.acting_company()));

alter table alliance.roster_line enable row level security;
create policy own on alliance.roster_line using (
  exists (select from alliance.roster_import i where i.id = import_id));
