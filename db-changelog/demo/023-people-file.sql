--liquibase formatted sql

--changeset tandem:demo-023-people-file context:demo
-- Petra Lang has checked a file of three lines two days ago and not applied it.
insert into alliance.roster_import
  (id, company_id, side_id, complete, state, checked_by, checked_at, file_name, columns, ignored, people, counts) values
  ('01900000-0000-7000-8000-0000000f1001', '01900000-0000-7000-8000-0000000c0001', '01900000-0000-7000-8000-0000051de001',
   false, 'before', '01900000-0000-7000-8000-000000010004', now() - interval '2 days', 'personal-november.csv',
   '[{"heading": "EXTERNAL_ID", "caption": "Personalnummer"}, {"heading": "EMAIL", "caption": "E-Mail"},
     {"heading": "GIVEN_NAME", "caption": "Vorname"}, {"heading": "FAMILY_NAME", "caption": "Nachname"},
     {"heading": "JOB_ROLE", "caption": "Funktion"}, {"heading": "REGION", "caption": "Region"},
     {"heading": "TEAM", "caption": "Team"}]',
   array['Kostenstelle'], 20, '{"ADDED": 1, "CHANGED": 1, "REFUSED": 1}');

insert into alliance.roster_line
  (import_id, number, outcome, reason, changes, previous, person_id, external_id, email, given_name, family_name,
   job_role, region, team, cells) values
  ('01900000-0000-7000-8000-0000000f1001', 2, 'ADDED', null, '{}', '{}', null, 'K-10877', 'vera.sommer@kessler.example',
   'Vera', 'Sommer', 'PRESALES', 'Süd', 'Technik Süd', null),
  ('01900000-0000-7000-8000-0000000f1001', 3, 'CHANGED', null, array['region', 'team'],
   '{"region": "Süd", "team": "Technik Süd"}', '01900000-0000-7000-8000-000000010002', 'K-10342',
   'jonas.weber@kessler.example', 'Jonas', 'Weber', 'PRESALES', 'Nord', 'Technik Nord', null),
  ('01900000-0000-7000-8000-0000000f1001', 4, 'REFUSED', 'EMAIL_FOREIGN', '{}', '{}', null, 'K-10878',
   'paul.winter@nordwind.example', 'Paul', 'Winter', 'PRESALES', 'Süd', 'Technik Süd',
   '{"EXTERNAL_ID": "K-10878", "EMAIL": "paul.winter@nordwind.example", "GIVEN_NAME": "Paul", "FAMILY_NAME": "Winter",
     "JOB_ROLE": "Presales", "REGION": "Süd", "TEAM": "Technik Süd"}');
