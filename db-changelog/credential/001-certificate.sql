--liquibase formatted sql

--changeset tandem:credential-001-certificate
create schema credential;

create table credential.certificate (
  id                uuid primary key default gen_random_uuid(),
  person_id         uuid not null references identity.person on update cascade,
  module_version_id uuid not null references learning.module_version,
  renews            uuid references credential.certificate on delete set null,
  alliance_name     text not null,
  company_name      text not null,
  issued_at         timestamptz not null,
  expires_at        timestamptz check (expires_at > issued_at),
  token             text unique check (length(token) >= 43),
  with_name         boolean not null default false,
  released_at       timestamptz,
  revoked_at        timestamptz check (revoked_at >= issued_at),
  check ((token is null) = (released_at is null)),
  check (token is not null or not with_name)
);
create index certificate_person_idx on credential.certificate (person_id);
create index certificate_version_idx on credential.certificate (module_version_id);
create unique index certificate_renews_idx on credential.certificate (renews);
create index certificate_revoked_idx on credential.certificate (revoked_at) where revoked_at is not null;
comment on column credential.certificate.id is 'Random, so that a list of revoked ones tells nobody when whose was issued';
comment on column credential.certificate.renews is 'The one before, of the same module; it stays';
comment on column credential.certificate.alliance_name is 'As it was called when the certificate was issued, like the company''s';
comment on column credential.certificate.token is
  'The address of its public page; null: nothing is released. Taking it back forgets it, so an old link never works again';

create table credential.public_key (
  kid   text primary key,
  jwk   jsonb not null check (not jsonb_exists_any(jwk, array['d', 'p', 'q', 'dp', 'dq', 'qi'])),
  since timestamptz not null default now()
);
comment on table credential.public_key is
  'Public halves of the keys that have signed; they stay for ever, so that what was signed can be checked. No private key is in the database';

--changeset tandem:credential-001-stays-as-issued splitStatements:false
create function credential.keep_issued() returns trigger language plpgsql as $$
begin
  -- An earlier one may be past its period and gone: then there is nothing to refer to any more
  if row(new.id, new.module_version_id, new.alliance_name, new.company_name, new.issued_at, new.expires_at)
    is distinct from row(old.id, old.module_version_id, old.alliance_name, old.company_name, old.issued_at, old.expires_at)
    or (new.renews is not null and new.renews is distinct from old.renews) then
    raise exception 'a certificate says for ever what it said when it was issued';
  end if;
  if old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at then
    raise exception 'a certificate that is revoked stays revoked';
  end if;
  return new;
end $$;
create trigger certificate_kept before update on credential.certificate
  for each row execute function credential.keep_issued();

--changeset tandem:credential-001-row-security
-- The person's alone: their company sees completions, never who shows a certificate to whom
alter table credential.certificate enable row level security;
create policy own on credential.certificate for select using (person_id = (select identity.acting_person()));
create policy own_change on credential.certificate for update using (person_id = (select identity.acting_person()));
create policy issue on credential.certificate for insert with check (
  person_id = (select identity.acting_person())
  and exists (select from learning.completion c
    where c.person_id = certificate.person_id and c.module_version_id = certificate.module_version_id));
create policy erasing on credential.certificate for select using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing_delete on credential.certificate for delete using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
-- Not before the shortest period an installation may choose
create policy retention on credential.certificate for select using (
  (select identity.acting_task()) = 'RETENTION' and identity.of_acting_company(person_id)
  and least(expires_at, revoked_at) < now() - interval '12 months');
create policy retention_delete on credential.certificate for delete using (
  (select identity.acting_task()) = 'RETENTION' and identity.of_acting_company(person_id)
  and least(expires_at, revoked_at) < now() - interval '12 months');

alter table credential.public_key enable row level security;
create policy everybody on credential.public_key for select using (true);
create policy add on credential.public_key for insert with check (true);

--changeset tandem:credential-001-shown splitStatements:false
-- What is public asks with its owner's eyes, one address at a time. Who has left cannot take anything back any more, so it is taken back
create function credential.shown(wanted text) returns table (
  title jsonb, summary jsonb, minutes int, alliance_name text, company_name text, holder text,
  issued_at timestamptz, expires_at timestamptz, revoked_at timestamptz)
stable language sql security definer set search_path = '' as $$
  select v.title, v.summary, v.minutes, c.alliance_name, c.company_name,
    case when c.with_name then p.given_name || ' ' || p.family_name end,
    c.issued_at, c.expires_at, c.revoked_at
  from credential.certificate c
  join learning.module_version v on v.id = c.module_version_id
  join identity.person p on p.id = c.person_id and p.active
  where c.token = wanted
$$;
create function credential.revoked() returns table (id uuid)
stable language sql security definer set search_path = '' as $$
  select c.id from credential.certificate c where c.revoked_at is not null order by c.id
$$;

--changeset tandem:credential-001-completed-before
-- Whoever has completed a module before there were certificates gets theirs
insert into credential.certificate (person_id, module_version_id, alliance_name, company_name, issued_at)
select c.person_id, c.module_version_id, a.name, y.name, c.completed_at
from learning.completion c
join learning.module_version v on v.id = c.module_version_id
join learning.module m on m.id = v.module_id
join alliance.alliance a on a.id = m.alliance_id
join identity.person p on p.id = c.person_id and p.active
join identity.company y on y.id = p.company_id;
