--liquibase formatted sql

--changeset tandem:learning-043-period
alter table learning.module_version add recertify_months int check (recertify_months between 3 and 60);
comment on column learning.module_version.recertify_months is
  'Months a completion or a renewal holds before the check is to be passed anew; null: without end';

create policy recertification on learning.module_version as restrictive for insert with check (
  exists (select from learning.module_draft d where d.id = module_version.id
    and (d.content #>> '{terms,recertification,months}')::int is not distinct from module_version.recertify_months));

--changeset tandem:learning-043-attempt
-- Whoever counts first attempts asks for numbers 0 and 1, and never meets a renewal
alter table learning.attempt
  add renewal boolean not null default false,
  add constraint attempt_renewal_is_no_first check (not renewal or number > 1);
comment on column learning.attempt.renewal is
  'Taken to renew a completion. Not a first attempt, even where it is the only one in that version';

--changeset tandem:learning-043-renewal
create table learning.renewal (
  person_id         uuid not null references identity.person on update cascade,
  module_version_id uuid not null references learning.module_version,
  renewed_at        timestamptz not null,
  primary key (person_id, module_version_id, renewed_at)
);
create index renewal_version_idx on learning.renewal (module_version_id);
comment on table learning.renewal is
  'A check passed anew, in the version published then. The completion stays as it was: figures count that one';

alter table learning.renewal enable row level security;
create policy own on learning.renewal for select using (person_id = (select identity.acting_person()));
create policy renew on learning.renewal for insert with check (
  person_id = (select identity.acting_person())
  and exists (select from learning.attempt t
    where t.person_id = renewal.person_id and t.module_version_id = renewal.module_version_id
      and t.renewal and t.passed and t.finished_at = renewal.renewed_at));
create policy company on learning.renewal for select using (
  exists (select from identity.person p where p.id = person_id and p.company_id = (select identity.acting_company())));
create policy erasing on learning.renewal for select using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing_delete on learning.renewal for delete using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
comment on policy renew on learning.renewal is 'One for each passed check, and none without';

--changeset tandem:learning-043-proof
-- Months are added on the clock of UTC, so that an end is the same whoever asks
create view learning.proof with (security_invoker) as
select c.person_id, v.module_id, v.id as module_version_id, v.number, c.completed_at as proved_at, false as renewed,
       v.recertify_months, (c.completed_at at time zone 'UTC' + make_interval(months => v.recertify_months)) at time zone 'UTC' as holds_until
from learning.completion c
join learning.module_version v on v.id = c.module_version_id
union all
select r.person_id, v.module_id, v.id, v.number, r.renewed_at, true,
       v.recertify_months, (r.renewed_at at time zone 'UTC' + make_interval(months => v.recertify_months)) at time zone 'UTC'
from learning.renewal r
join learning.module_version v on v.id = r.module_version_id;
comment on view learning.proof is 'When somebody has shown that they know a module, and until when that holds; null: without end. Reads with the eyes of who asks';
