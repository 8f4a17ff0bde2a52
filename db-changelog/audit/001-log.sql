--liquibase formatted sql

--changeset tandem:audit-001-log
create schema audit;

create table audit.chain (
  id      uuid primary key,
  entries bigint not null default 0,
  head    bytea not null default decode(repeat('00', 32), 'hex') check (length(head) = 32),
  at      timestamptz not null default '-infinity'
);
comment on table audit.chain is 'One chain of entries for each company, named by its id, and one for the installation: 00000000-…';
comment on column audit.chain.at is 'Of the last entry: time never runs backwards within a chain';

--changeset tandem:audit-001-kind splitStatements:false
create function audit.kind_of(action text) returns text immutable strict language sql
  return case
    when action ~ '^identity\.(person\.signed|signIn\.|session\.)' then 'signIn'
    when action ~ '\.(exported|taken)$' then 'export'
    else split_part(action, '.', 1) end;
comment on function audit.kind_of(text) is 'What the log is filtered and kept by: signing in, data taken away, else the module';

--changeset tandem:audit-001-entry
create table audit.entry (
  chain_id   uuid not null references audit.chain,
  seq        bigint not null check (seq > 0),
  at         timestamptz not null,
  action     text not null check (action ~ '^[a-z]+(\.[A-Za-z]+)+$'),
  kind       text not null generated always as (audit.kind_of(action)) stored,
  person_id  uuid,
  company_id uuid,
  task       text check (task ~ '^[A-Z_]+$'),
  details    text check (details is json object),
  salt       bytea,
  digest     bytea not null check (length(digest) = 32),
  hash       bytea not null check (length(hash) = 32),
  primary key (chain_id, seq),
  check ((details is null) = (salt is null)),
  check (details is not null or num_nonnulls(person_id, company_id, task) = 0)
);
comment on table audit.entry is 'What happened. Only ever added to; see docs/adr/0011';
comment on column audit.entry.person_id is 'Who acted; no foreign key, because the log outlives the person. Never in another company''s chain';
comment on column audit.entry.company_id is 'The company of whoever acted; null: the portal by itself';
comment on column audit.entry.task is 'As which of its own tasks the portal did it; null: as whoever acted';
comment on column audit.entry.details is 'Ids, counts, days and the names of choices, as the JSON text that was hashed; null: forgotten after its time';
comment on column audit.entry.salt is 'Random, and gone with the content: what has been forgotten cannot be guessed from its digest';
comment on column audit.entry.digest is 'SHA-256 of salt and content';
comment on column audit.entry.hash is 'SHA-256 of the entry before, this one''s place, time and action, and the digest of its content';

create index entry_at_idx on audit.entry (chain_id, at, seq);
create index entry_kind_idx on audit.entry (chain_id, kind, seq);
create index entry_person_idx on audit.entry (chain_id, person_id, seq) where person_id is not null;
create index entry_content_idx on audit.entry ((kind = 'signIn'), at) where details is not null;

--changeset tandem:audit-001-append splitStatements:false
-- The database itself links the entry to its chain, with its own clock and under a lock on the chain's head that is held
-- until the commit: the portal's role can neither choose a place, nor a time, nor a hash.
create function audit.append() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  head audit.chain;
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
  new.seq := head.entries + 1;
  new.at := greatest(coalesce(new.at, clock_timestamp()), head.at);
  new.salt := uuid_send(gen_random_uuid());
  new.digest := sha256(new.salt || convert_to(
    coalesce(new.person_id::text, '') || E'\n' || coalesce(new.company_id::text, '') || E'\n'
      || coalesce(new.task, '') || E'\n' || new.details, 'UTF8'));
  new.hash := sha256(head.head || convert_to(
    new.chain_id::text || E'\n' || new.seq || E'\n'
      || (extract(epoch from new.at) * 1000000)::bigint || E'\n' || new.action || E'\n', 'UTF8') || new.digest);
  update audit.chain c set entries = new.seq, head = new.hash, at = new.at where c.id = new.chain_id;
  return new;
end $$;
create trigger entry_append before insert on audit.entry for each row execute function audit.append();

--changeset tandem:audit-001-keep splitStatements:false
create function audit.keep() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_table_name = 'chain' then
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 and new.id = old.id and new.entries = old.entries + 1 then
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
create trigger entry_keep before update or delete on audit.entry for each row execute function audit.keep();
create trigger entry_keep_all before truncate on audit.entry for each statement execute function audit.keep();
create trigger chain_keep before update or delete on audit.chain for each row execute function audit.keep();
create trigger chain_keep_all before truncate on audit.chain for each statement execute function audit.keep();

--changeset tandem:audit-001-forget splitStatements:false
-- Removes the content of old entries. Their place, time, action and digest stay, so the chain still verifies.
create function audit.forget(sign_ins boolean, before timestamptz, most int) returns int
language plpgsql security definer set search_path = '' as $$
declare
  forgotten int;
begin
  if before > now() - (case when sign_ins then interval '90 days' else interval '1 year' end) then
    raise exception 'it is too early to forget that';
  end if;
  update audit.entry e set person_id = null, company_id = null, task = null, details = null, salt = null
  where (e.chain_id, e.seq) in (
    select o.chain_id, o.seq from audit.entry o
    where (o.kind = 'signIn') = sign_ins and o.at < before and o.details is not null
    order by o.at limit most for update skip locked);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
comment on function audit.forget(boolean, timestamptz, int) is 'Signs of coming and going after 90 days at the earliest, everything else after a year';
revoke all on function audit.forget(boolean, timestamptz, int) from public;

--changeset tandem:audit-001-row-security
alter table audit.chain enable row level security;
create policy own on audit.chain for select using (
  id = (select identity.acting_company()) or (select identity.acting_task()) = 'AUDIT');

alter table audit.entry enable row level security;
create policy read on audit.entry for select using (
  chain_id = (select identity.acting_company()) or (select identity.acting_task()) = 'AUDIT');
create policy add on audit.entry for insert with check ((select identity.acting_task()) = 'AUDIT');
