--liquibase formatted sql

--changeset tandem:demo-010-companies context:demo
-- Tables of this schema hold the CSV files until they are in place; the last step drops it.
create schema demo;
create table demo.people (
  nr text primary key, company text, given_name text, family_name text, locale text, external_id text,
  company_role text, alliance_role text, job_role text, region text, team text
);
create table demo.assignments (
  email text primary key, assigned_on date, due_on date, waived_on date, waived_by text, waiver_reason text
);
create table demo.reading (
  email text primary key, opened_at timestamptz, read1 timestamptz, read2 timestamptz, read3 timestamptz,
  read4 timestamptz, read5 timestamptz, at_lesson int, paragraph int, updated_at timestamptz
);
create table demo.attempts (
  email text, number int, started_at timestamptz, finished_at timestamptz,
  q1 text, q2 text, q3 text, q4 text, q5 text, q6 text, q7 text, q8 text, primary key (email, number)
);
create table demo.responses (
  ballot bytea primary key, cell int, ability1 int, benevolence1 int, integrity1 int, ability2 int, benevolence2 int,
  integrity2 int, ability3 int, benevolence3 int, integrity3 int, reliability1 int, reliability2 int, reliability3 int, meta int
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
