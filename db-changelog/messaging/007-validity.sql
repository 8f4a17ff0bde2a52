--liquibase formatted sql

--changeset tandem:messaging-007-validity
-- From when to when a version is offered stands in the content and is signed with it; here for queries
alter table messaging.value_message_version
  add column publish_from date generated always as (make_date(
    left(content #>> '{validity,publishFrom}', 4)::int,
    substr(content #>> '{validity,publishFrom}', 6, 2)::int,
    substr(content #>> '{validity,publishFrom}', 9, 2)::int)) stored,
  add column valid_until date generated always as (make_date(
    left(content #>> '{validity,validUntil}', 4)::int,
    substr(content #>> '{validity,validUntil}', 6, 2)::int,
    substr(content #>> '{validity,validUntil}', 9, 2)::int)) stored;
comment on column messaging.value_message_version.valid_until is 'The last day on which sellers are offered it; null: no last day';

-- Signed by both, and waiting for its day: nobody begins another version meanwhile
alter table messaging.value_message_version drop constraint value_message_version_state_check;
alter table messaging.value_message_version add constraint value_message_version_state_check
  check (state in ('DRAFT', 'SUBMITTED', 'SCHEDULED', 'PUBLISHED', 'SUPERSEDED', 'RETIRED')
    and (state <> 'RETIRED' or return_note is not null)
    and (state <> 'SCHEDULED' or publish_from is not null));
drop index messaging.value_message_one_open;
create unique index value_message_one_open on messaging.value_message_version (message_id)
  where state in ('DRAFT', 'SUBMITTED', 'SCHEDULED');
create index value_message_scheduled on messaging.value_message_version (publish_from) where state = 'SCHEDULED';

create or replace view messaging.work with (security_barrier) as
select v.message_id, v.id as version_id, v.number, v.state, v.author_side, v.return_note is not null as given_back, v.edited_at
from messaging.value_message_version v
join messaging.value_message m on m.id = v.message_id
where v.state in ('DRAFT', 'SUBMITTED', 'SCHEDULED') and m.alliance_id = any ((select alliance.acting_alliances())::uuid[]);

-- Which companies there are, to go through them one by one
create policy publishing on identity.company for select using ((select identity.acting_task()) = 'PUBLISHING');

--changeset tandem:messaging-007-both-sides-sign splitStatements:false
create or replace function messaging.keep_signed() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and new.content is distinct from old.content then
    raise exception 'what has been handed over for approval keeps its text';
  end if;
  if new.state in ('SCHEDULED', 'PUBLISHED') and old.state not in ('SCHEDULED', 'PUBLISHED') and 2 > (
      select count(*) from messaging.approval a
      where a.version_id = new.id and a.digest = encode(sha256(convert_to(new.content::text, 'UTF8')), 'hex')) then
    raise exception 'a version is published when both sides have approved its exact text';
  end if;
  -- Somewhere it is tomorrow already: the day itself is the portal's rule
  if new.state = 'PUBLISHED' and old.state <> 'PUBLISHED' and old.publish_from > current_date + 1 then
    raise exception 'a version is not published before its day';
  end if;
  return new;
end $$;
