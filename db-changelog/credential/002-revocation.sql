--liquibase formatted sql

--changeset tandem:credential-002-revocation splitStatements:false
create table credential.revocation (
  id    uuid primary key,
  until timestamptz
);
comment on table credential.revocation is
  'What was given up, for good: a badge outlives its certificate, which goes with its owner or its period. No person is in here';
comment on column credential.revocation.until is 'When the badge expires by itself; null: never';
-- The database's own: the portal reads it through a function and cannot take anything off it
alter table credential.revocation enable row level security;

create function credential.note_revoked() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into credential.revocation (id, until) values (new.id, new.expires_at) on conflict do nothing;
  return null;
end $$;
create trigger certificate_revoked after update of revoked_at on credential.certificate
  for each row when (new.revoked_at is not null) execute function credential.note_revoked();
create trigger certificate_issued_revoked after insert on credential.certificate
  for each row when (new.revoked_at is not null) execute function credential.note_revoked();

insert into credential.revocation (id, until)
select c.id, c.expires_at from credential.certificate c where c.revoked_at is not null;

-- A day longer than the badge, for clocks that are slow
create or replace function credential.revoked() returns table (id uuid)
stable language sql security definer set search_path = '' as $$
  select r.id from credential.revocation r where r.until is null or r.until > now() - interval '1 day' order by r.id
$$;
