--liquibase formatted sql

--changeset tandem:identity-050-company-colour
alter table identity.company add colour text check (colour ~ '^#[0-9a-f]{6}$');
comment on column identity.company.colour is
  'Of what its sellers hand to customers; dark enough for white text on it. Null: the portal''s own';

-- Names of companies stand on the screens of both sides; only the own company's row may be changed
alter table identity.company enable row level security;
create policy read on identity.company for select using (true);
create policy own on identity.company for update using (id = (select identity.acting_company()));
