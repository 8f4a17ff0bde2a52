--liquibase formatted sql

--changeset tandem:messaging-016-for-whom
-- Besides a job role: whose customers a story is for, and whose sellers tell it
alter table messaging.value_message
  add column audience_side uuid references alliance.side,
  add column industries text[] not null default '{}',
  add constraint value_message_industries check (
    industries <@ array['MECHANICAL_ENGINEERING', 'CHEMICALS', 'ENERGY', 'FINANCE', 'PUBLIC_SECTOR', 'HEALTH', 'RETAIL', 'LOGISTICS',
      'CONSTRUCTION', 'IT_TELECOM'] and array_position(industries, null) is null),
  add constraint value_message_variant_audience check (variant_of is null or audience_side is null),
  drop constraint value_message_promise_for_all,
  add constraint value_message_promise_for_all check (
    kind = 'MESSAGE' or (job_role is null and variant_of is null and audience_side is null and industries = '{}'));
create index value_message_audience_side_idx on messaging.value_message (audience_side) where audience_side is not null;
comment on column messaging.value_message.audience_side is 'Whose sellers are offered it; null: those of both sides';
comment on column messaging.value_message.industries is 'Of the customers it is for; none: every industry';

-- The other side’s sellers do not read it; whoever signs or leads on either side does
create policy for_whom on messaging.value_message as restrictive for select using (
  audience_side is null
  or audience_side = any ((select alliance.acting_sides())::uuid[])
  or alliance_id in (
    select s.alliance_id from alliance.membership m join alliance.side s on s.id = m.side_id
    where m.person_id = (select identity.acting_person()) and m.role in ('PARTNER_MANAGER', 'EXECUTIVE')
      and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)));

--changeset tandem:messaging-016-for-whom-is-signed splitStatements:false
-- What is for both sides and for every industry keeps the digest it had
drop function messaging.digest(jsonb, text);
create function messaging.digest(content jsonb, job_role text, audience_side uuid default null, industries text[] default '{}') returns text
immutable language sql as $$
  select encode(sha256(convert_to(content::text || coalesce(E'\n' || job_role, '') || coalesce(E'\nside ' || audience_side::text, '')
    || case industries when '{}' then '' else E'\nindustries ' || array_to_string(industries, ' ') end, 'UTF8')), 'hex')
$$;
comment on function messaging.digest is 'SHA-256 of what an approval is bound to: the exact content, and for whom it is';

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
      where a.version_id = new.id and a.digest = messaging.digest(new.content, m.job_role, m.audience_side, m.industries)) then
    raise exception 'a version is published when both sides have approved its exact text';
  end if;
  -- Somewhere it is tomorrow already: the day itself is the portal's rule
  if new.state = 'PUBLISHED' and old.state <> 'PUBLISHED' and old.publish_from > current_date + 1 then
    raise exception 'a version is not published before its day';
  end if;
  return new;
end $$;

drop trigger message_audience on messaging.value_message;
create trigger message_audience before update of job_role, audience_side, industries on messaging.value_message
  for each row when ((new.job_role, new.audience_side, new.industries) is distinct from (old.job_role, old.audience_side, old.industries))
  execute function messaging.keep_audience();

create or replace function messaging.keep_kind() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.kind <> old.kind then
    raise exception 'what is a message stays one, and what is a promise, too';
  end if;
  if exists (select from messaging.value_message of where of.id = new.variant_of and of.kind <> 'MESSAGE') then
    raise exception 'a promise is the same for both sides';
  end if;
  if exists (select from messaging.value_message of where of.id = new.variant_of and of.audience_side is not null) then
    raise exception 'what one side alone tells has no own words beside it';
  end if;
  if new.audience_side is not null and not exists (
      select from alliance.side s where s.id = new.audience_side and s.alliance_id = new.alliance_id) then
    raise exception 'a message is for the sellers of its own alliance';
  end if;
  return new;
end $$;
