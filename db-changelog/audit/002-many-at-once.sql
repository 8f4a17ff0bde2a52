--liquibase formatted sql

--changeset tandem:audit-002-append splitStatements:false
-- A chain's row was written anew for each entry, and within one transaction the database keeps every version and walks past
-- them all: the n-th entry cost n. Now it is written once a statement; what the statement has added before, the entries say.
create or replace function audit.append() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  head audit.chain;
  last record;
begin
  if new.details is null then
    raise exception 'an entry has details, if only {}';
  end if;
  select * into head from audit.chain c where c.id = new.chain_id for update;
  if not found then
    -- a company nobody has heard of stands in a foreign token only: the installation's matter
    if not exists (select from identity.company c where c.id = new.chain_id) then
      new.chain_id := '00000000-0000-0000-0000-000000000000';
    end if;
    insert into audit.chain (id) values (new.chain_id) on conflict do nothing;
    select * into head from audit.chain c where c.id = new.chain_id for update;
  end if;
  -- only beyond what the chain counts: entries taken away from its end are not filled up
  select e.seq, e.hash, e.at into last from audit.entry e
    where e.chain_id = new.chain_id and e.seq > head.entries order by e.seq desc limit 1;
  if found then
    head.entries := last.seq;
    head.head := last.hash;
    head.at := last.at;
  end if;
  new.seq := head.entries + 1;
  new.at := greatest(coalesce(new.at, clock_timestamp()), head.at);
  new.salt := uuid_send(gen_random_uuid());
  new.digest := sha256(new.salt || convert_to(
    coalesce(new.person_id::text, '') || E'\n' || coalesce(new.company_id::text, '') || E'\n'
      || coalesce(new.task, '') || E'\n' || new.details, 'UTF8'));
  new.hash := sha256(head.head || convert_to(
    new.chain_id::text || E'\n' || new.seq || E'\n'
      || (extract(epoch from new.at) * 1000000)::bigint || E'\n' || new.action || E'\n', 'UTF8') || new.digest);
  return new;
end $$;

--changeset tandem:audit-002-heads splitStatements:false
create function audit.note_heads() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update audit.chain c set entries = l.seq, head = l.hash, at = l.at
  from (select distinct on (a.chain_id) a.chain_id, a.seq, a.hash, a.at from added a order by a.chain_id, a.seq desc) l
  where c.id = l.chain_id;
  return null;
end $$;
create trigger entry_heads after insert on audit.entry referencing new table as added
  for each statement execute function audit.note_heads();

--changeset tandem:audit-002-keep splitStatements:false
create or replace function audit.keep() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_table_name = 'chain' then
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 and new.id = old.id and new.entries > old.entries then
      return new;
    end if;
  elsif tg_op = 'UPDATE' then
    -- Forgetting is all that may be done to an entry, and only to one that is old
    if old.at < now() - interval '90 days' and old.details is not null and new.details is null
        and (new.chain_id, new.seq, new.at, new.action, new.digest, new.hash)
          = (old.chain_id, old.seq, old.at, old.action, old.digest, old.hash) then
      return new;
    end if;
  end if;
  raise exception 'the log is only ever added to';
end $$;
