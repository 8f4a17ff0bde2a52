--liquibase formatted sql

--changeset tandem:messaging-012-digest splitStatements:false
-- For whom something is said is signed with it; what is for everybody keeps the digest it had
create function messaging.digest(content jsonb, job_role text) returns text immutable language sql as $$
  select encode(sha256(convert_to(content::text || coalesce(E'\n' || job_role, ''), 'UTF8')), 'hex')
$$;
comment on function messaging.digest is 'SHA-256 of what an approval is bound to: the exact content, and for whom it is';

-- Its authors knew for whom they handed it over; published ones keep what was signed in their day
update messaging.approval a set digest = messaging.digest(v.content, m.job_role)
from messaging.value_message_version v
join messaging.value_message m on m.id = v.message_id
where v.id = a.version_id and v.state = 'SUBMITTED' and m.job_role is not null;

--changeset tandem:messaging-012-both-sides-sign splitStatements:false
create or replace function messaging.keep_signed() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and new.content is distinct from old.content then
    raise exception 'what has been handed over for approval keeps its text';
  end if;
  if old.state in ('PUBLISHED', 'SUPERSEDED', 'RETIRED') and new.state <> old.state
    and not (old.state = 'PUBLISHED' and new.state in ('SUPERSEDED', 'RETIRED')) then
    raise exception 'what has been published is replaced or retired, and nothing else';
  end if;
  if new.state in ('SCHEDULED', 'PUBLISHED') and old.state not in ('SCHEDULED', 'PUBLISHED') and 2 > (
      select count(*) from messaging.approval a
      join messaging.value_message m on m.id = new.message_id
      where a.version_id = new.id and a.digest = messaging.digest(new.content, m.job_role)) then
    raise exception 'a version is published when both sides have approved its exact text';
  end if;
  -- Somewhere it is tomorrow already: the day itself is the portal's rule
  if new.state = 'PUBLISHED' and old.state <> 'PUBLISHED' and old.publish_from > current_date + 1 then
    raise exception 'a version is not published before its day';
  end if;
  return new;
end $$;

create function messaging.keep_audience() returns trigger language plpgsql as $$
begin
  if exists (select from messaging.value_message_version v where v.message_id = new.id and v.state <> 'DRAFT') then
    raise exception 'what has been handed over for approval keeps its audience';
  end if;
  return new;
end $$;
create trigger message_audience before update of job_role on messaging.value_message
  for each row when (new.job_role is distinct from old.job_role) execute function messaging.keep_audience();

--changeset tandem:messaging-012-begins-as-a-draft
-- The trigger sees what becomes of a version; this, what it begins as
drop policy write on messaging.value_message_version;
create policy write on messaging.value_message_version for insert with check (
  state = 'DRAFT'
  and author_side = any ((select alliance.acting_sides())::uuid[])
  and exists (select from messaging.value_message m where m.id = message_id));
