--liquibase formatted sql

--changeset tandem:demo-010-companies context:demo
-- Tables of this schema hold the CSV files until they are in place; the last step drops it.
create schema demo;
create table demo.people (
  nr text primary key, company text, given_name text, family_name text, locale text, external_id text,
  company_role text, alliance_role text, job_role text, region text, team text
);

insert into identity.company (id, name, locale) values
  ('01900000-0000-7000-8000-0000000c0001', 'Kessler Systeme GmbH', 'de'),
  ('01900000-0000-7000-8000-0000000c0002', 'Nordwind AG', 'de'),
  ('01900000-0000-7000-8000-0000000c0003', 'Halden Logistik GmbH', 'de');

insert into alliance.alliance (id, name, signed_on) values
  ('01900000-0000-7000-8000-00000a110001', 'Kessler × Nordwind', '2026-01-15'),
  ('01900000-0000-7000-8000-00000a110002', 'Halden × Nordwind', '2026-04-15');

insert into alliance.side (id, alliance_id, company_id) values
  ('01900000-0000-7000-8000-0000051de001', '01900000-0000-7000-8000-00000a110001', '01900000-0000-7000-8000-0000000c0001'),
  ('01900000-0000-7000-8000-0000051de002', '01900000-0000-7000-8000-00000a110001', '01900000-0000-7000-8000-0000000c0002'),
  ('01900000-0000-7000-8000-0000051de003', '01900000-0000-7000-8000-00000a110002', '01900000-0000-7000-8000-0000000c0003'),
  ('01900000-0000-7000-8000-0000051de004', '01900000-0000-7000-8000-00000a110002', '01900000-0000-7000-8000-0000000c0002');
