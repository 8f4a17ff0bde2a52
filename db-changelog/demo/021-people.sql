--liquibase formatted sql

--changeset tandem:demo-021-people context:demo
-- A person's id, and with it the subject in the demo realm, ends in the number of the line in people.csv.
insert into identity.person (id, company_id, email, given_name, family_name, locale, external_id, subject)
select ('01900000-0000-7000-8000-0000000100' || nr)::uuid,
       case company
         when 'kessler' then '01900000-0000-7000-8000-0000000c0001'
         when 'nordwind' then '01900000-0000-7000-8000-0000000c0002'
         when 'halden' then '01900000-0000-7000-8000-0000000c0003'
       end::uuid,
       replace(translate(replace(replace(replace(replace(lower(given_name || '.' || family_name),
         'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), 'ışřá', 'isra'), ' ', '-') || '@' || company || '.example',
       given_name, family_name, locale, external_id,
       '01900000-0000-7000-8000-0000000100' || nr
from demo.people;

insert into identity.company_role (person_id, role)
select ('01900000-0000-7000-8000-0000000100' || nr)::uuid, company_role
from demo.people where company_role is not null;

insert into alliance.membership (id, side_id, person_id, role, job_role, region, team, valid_from)
select ('01900000-0000-7000-8000-0000000200' || p.nr)::uuid, s.id, ('01900000-0000-7000-8000-0000000100' || p.nr)::uuid,
       p.alliance_role, p.job_role, p.region, p.team, a.signed_on
from demo.people p
join alliance.side s on s.id = case p.company
    when 'kessler' then '01900000-0000-7000-8000-0000051de001'
    when 'nordwind' then '01900000-0000-7000-8000-0000051de002'
    when 'halden' then '01900000-0000-7000-8000-0000051de003'
  end::uuid
join alliance.alliance a on a.id = s.alliance_id
where p.alliance_role is not null;

-- Freya Lindqvist looks after both of Nordwind's alliances.
insert into alliance.membership (id, side_id, person_id, role, valid_from) values
  ('01900000-0000-7000-8000-000000020139', '01900000-0000-7000-8000-0000051de004',
   '01900000-0000-7000-8000-000000010039', 'PARTNER_MANAGER', '2026-04-15');
