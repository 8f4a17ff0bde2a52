--liquibase formatted sql

--changeset tandem:demo-150-certificates context:demo
-- What the portal issues with each completion; where people had learned before, they have theirs already
insert into credential.certificate (id, person_id, module_version_id, alliance_name, company_name, issued_at)
select ('01900000-0000-7000-8000-0000001500' || right(p.id::text, 2))::uuid, p.id, c.module_version_id, a.name, y.name, c.completed_at
from learning.completion c
join learning.module_version v on v.id = c.module_version_id
join learning.module m on m.id = v.module_id
join alliance.alliance a on a.id = m.alliance_id
join identity.person p on p.id = c.person_id and p.active
join identity.company y on y.id = p.company_id
where c.module_version_id = '01900000-0000-7000-8000-0000000d0101'
  and not exists (
    select from credential.certificate has
    where has.person_id = c.person_id and has.module_version_id = c.module_version_id);

-- Lena shows hers, with her name
update credential.certificate c
  set token = 'Demo-Lena-Hoffmann-Kessler-x-Nordwind-0000001', with_name = true, released_at = c.issued_at + interval '3 hours'
  from identity.person p where p.id = c.person_id and p.email = 'lena.hoffmann@nordwind.example'
    and c.module_version_id = '01900000-0000-7000-8000-0000000d0101';
