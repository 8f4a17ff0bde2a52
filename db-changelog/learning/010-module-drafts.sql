--liquibase formatted sql

--changeset tandem:learning-010-module-drafts
create table learning.module_draft (
  id          uuid primary key default uuidv7(),
  alliance_id uuid not null references alliance.alliance,
  module_id   uuid not null unique,
  content     jsonb not null,
  lock        int not null default 0,
  edited_by   uuid not null references identity.person on update cascade,
  edited_at   timestamptz not null
);
create index module_draft_alliance_idx on learning.module_draft (alliance_id);
comment on table learning.module_draft is 'What the next version of a module will be; texts may still be missing in a language';
comment on column learning.module_draft.id is 'And that of the version that becomes of it';
comment on column learning.module_draft.module_id is 'The module, which is there from its first release on';

create table learning.module_signature (
  draft_id  uuid not null,
  side_id   uuid not null references alliance.side,
  person_id uuid not null references identity.person on update cascade,
  signed_at timestamptz not null,
  primary key (draft_id, side_id)
);
comment on table learning.module_signature is
  'Which side has signed exactly this text, of a draft or of the version it became; any edit of the draft takes them back';

alter table learning.module_version
  add asks_again boolean not null default false,
  add reason jsonb,
  add constraint module_version_asks_again check (not asks_again or (number > 1 and reason is not null));
comment on column learning.module_version.asks_again is
  'Whether who has completed an earlier version is to complete this one too; their completion stands in any case';
comment on column learning.module_version.reason is 'What is new, by language, as sellers read it; null: the first version';

--changeset tandem:learning-010-row-security
alter table learning.module_draft enable row level security;
create policy authors on learning.module_draft using (
  exists (select from alliance.membership m join alliance.side s on s.id = m.side_id
    where s.alliance_id = module_draft.alliance_id
      and m.person_id = (select identity.acting_person()) and m.role = 'PARTNER_MANAGER'
      and m.valid_from <= current_date and coalesce(m.valid_until >= current_date, true)));

alter table learning.module_signature enable row level security;
create policy read on learning.module_signature for select using (
  side_id = any ((select alliance.acting_sides())::uuid[])
  or exists (select from learning.module_draft d where d.id = draft_id));
create policy sign on learning.module_signature for insert with check (
  person_id = (select identity.acting_person()) and side_id = any ((select alliance.acting_sides())::uuid[])
  and exists (select from learning.module_draft d join alliance.side s on s.alliance_id = d.alliance_id
    where d.id = draft_id and s.id = side_id));
create policy withdraw on learning.module_signature for delete using (
  exists (select from learning.module_draft d where d.id = draft_id));
comment on policy sign on learning.module_signature is 'Nobody signs for another side, or for another person';

-- Modules came with the installation alone until now; from here on they come by two signatures and by nothing else
drop policy both_sides on learning.module;
create policy read on learning.module for select using (alliance_id = any ((select alliance.acting_alliances())::uuid[]));
create policy release on learning.module for insert with check (
  exists (select from learning.module_draft d where d.module_id = module.id and d.alliance_id = module.alliance_id
    and (select count(*) from learning.module_signature s where s.draft_id = d.id) = 2));

drop policy both_sides on learning.module_version;
create policy read on learning.module_version for select using (
  exists (select from learning.module m where m.id = module_id));
create policy release on learning.module_version for insert with check (
  state = 'PUBLISHED'
  and exists (select from learning.module_draft d
    where d.id = module_version.id and d.module_id = module_version.module_id
      and d.content -> 'title' = module_version.title and d.content -> 'summary' = module_version.summary)
  and (select count(*) from learning.module_signature s where s.draft_id = module_version.id) = 2);
create policy supersede on learning.module_version for update using (
  state = 'PUBLISHED'
  and exists (select from learning.module_draft d where d.module_id = module_version.module_id
    and (select count(*) from learning.module_signature s where s.draft_id = d.id) = 2))
  with check (state = 'SUPERSEDED');

drop policy both_sides on learning.lesson;
create policy read on learning.lesson for select using (
  exists (select from learning.module_version v where v.id = module_version_id));
create policy release on learning.lesson for insert with check (
  exists (select from learning.module_draft d where d.id = module_version_id)
  and (select count(*) from learning.module_signature s where s.draft_id = module_version_id) = 2);

drop policy both_sides on learning.question;
create policy read on learning.question for select using (
  exists (select from learning.module_version v where v.id = module_version_id));
create policy release on learning.question for insert with check (
  exists (select from learning.module_draft d where d.id = module_version_id)
  and (select count(*) from learning.module_signature s where s.draft_id = module_version_id) = 2);

drop policy both_sides on learning.pool;
create policy read on learning.pool for select using (
  exists (select from learning.module_version v where v.id = module_version_id));
create policy release on learning.pool for insert with check (
  exists (select from learning.module_draft d where d.id = module_version_id)
  and (select count(*) from learning.module_signature s where s.draft_id = module_version_id) = 2);

--changeset tandem:learning-010-signed splitStatements:false
-- Another text is not what was signed
create function learning.forget_signatures() returns trigger language plpgsql as $$
begin
  delete from learning.module_signature where draft_id = old.id;
  return null;
end $$;
create trigger module_draft_changed after update of content on learning.module_draft
  for each row execute function learning.forget_signatures();
