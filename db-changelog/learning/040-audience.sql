--liquibase formatted sql

--changeset tandem:learning-040-audience
alter table learning.module_version
  add for_sides uuid[] not null default '{}',
  add for_job_roles text[] not null default '{}'
    check (for_job_roles <@ array['ACCOUNT_EXECUTIVE', 'PRESALES', 'INSIDE_SALES', 'CUSTOMER_SUCCESS']),
  add for_regions text[] not null default '{}';
comment on column learning.module_version.for_sides is 'Whom it is offered: sellers with one of each mark that is chosen; none chosen: everybody';

-- Which regions there are: one's own company's all, and of the other's those with so many sellers that the word says nothing about one
create view learning.selling_region with (security_barrier) as
select s.alliance_id, m.region
from alliance.membership m
join alliance.side s on s.id = m.side_id
where m.role = 'SELLER' and m.valid_from <= current_date and coalesce(m.valid_until >= current_date, true)
  and s.alliance_id = any ((select alliance.acting_alliances())::uuid[])
group by s.alliance_id, m.region
having bool_or(s.company_id = (select identity.acting_company())) or count(*) >= 5;
comment on view learning.selling_region is 'Reads with its owner''s eyes';

--changeset tandem:learning-040-prerequisites
alter table learning.module_version add requires uuid[] not null default '{}';
comment on column learning.module_version.requires is 'Modules of the same alliance to be completed before this version is begun';

--changeset tandem:learning-040-signed
-- As it was signed, and the core module for everybody at once: its figures are about all who sell
create policy terms on learning.module_version as restrictive for insert with check (
  exists (select from learning.module_draft d where d.id = module_version.id
    and to_jsonb(module_version.for_sides) = coalesce(d.content #> '{terms,audience,sides}', '[]')
    and to_jsonb(module_version.for_job_roles) = coalesce(d.content #> '{terms,audience,jobRoles}', '[]')
    and to_jsonb(module_version.for_regions) = coalesce(d.content #> '{terms,audience,regions}', '[]')
    and to_jsonb(module_version.requires) = coalesce(d.content #> '{terms,requires}', '[]'))
  and (cardinality(for_sides) + cardinality(for_job_roles) + cardinality(for_regions) + cardinality(requires) = 0
    or exists (select from learning.module m where m.id = module_id and not m.core))
  and not exists (select from unnest(requires) r (id) where not exists (
    select from learning.module m join learning.module mine on mine.id = module_version.module_id
    where m.id = r.id and m.id <> mine.id and m.alliance_id = mine.alliance_id)));
