--liquibase formatted sql

--changeset tandem:learning-002-row-security
alter table learning.module enable row level security;
create policy both_sides on learning.module using (alliance_id = any ((select alliance.acting_alliances())::uuid[]));

alter table learning.module_version enable row level security;
create policy both_sides on learning.module_version using (
  exists (select from learning.module m where m.id = module_id));

alter table learning.lesson enable row level security;
create policy both_sides on learning.lesson using (
  exists (select from learning.module_version v where v.id = module_version_id));

alter table learning.question enable row level security;
create policy both_sides on learning.question using (
  exists (select from learning.module_version v where v.id = module_version_id));

-- That somebody has begun or completed is known in their company; how they did, to themselves alone
alter table learning.progress enable row level security;
create policy own on learning.progress using (person_id = (select identity.acting_person()));
create policy company on learning.progress for select using (
  exists (select from identity.person p where p.id = person_id and p.company_id = (select identity.acting_company())));

alter table learning.completion enable row level security;
create policy own on learning.completion using (person_id = (select identity.acting_person()));
create policy company on learning.completion for select using (
  exists (select from identity.person p where p.id = person_id and p.company_id = (select identity.acting_company())));

alter table learning.lesson_read enable row level security;
create policy own on learning.lesson_read using (person_id = (select identity.acting_person()));

alter table learning.attempt enable row level security;
create policy own on learning.attempt using (person_id = (select identity.acting_person()));

alter table learning.answer enable row level security;
create policy own on learning.answer using (
  exists (select from learning.attempt a where a.id = attempt_id));
