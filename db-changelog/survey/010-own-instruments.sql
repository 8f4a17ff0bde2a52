--liquibase formatted sql

--changeset tandem:survey-010-own-instruments
-- An instrument ships with the portal, or belongs to one alliance and has been released by both its sides (ADR 20)
alter table survey.instrument
  add alliance_id uuid references alliance.alliance,
  add released_at timestamptz,
  add constraint instrument_released check ((alliance_id is null) = (released_at is null));
create index instrument_alliance on survey.instrument (alliance_id);
comment on column survey.instrument.alliance_id is 'Whose it is; null: it ships with the portal, for everybody';
comment on column survey.instrument.slug is 'What its versions have in common; of an alliance''s own, the id of the first draft';

create table survey.instrument_draft (
  id          uuid primary key default uuidv7(),
  alliance_id uuid not null references alliance.alliance,
  slug        text not null unique,
  definition  jsonb not null,
  lock        int not null default 0,
  edited_by   uuid not null references identity.person on update cascade,
  edited_at   timestamptz not null
);
create index instrument_draft_alliance on survey.instrument_draft (alliance_id);
comment on table survey.instrument_draft is 'What the next version of an instrument will be; texts may still be missing in a language';
comment on column survey.instrument_draft.id is 'And that of the version that becomes of it';

create table survey.instrument_signature (
  draft_id  uuid not null,
  side_id   uuid not null references alliance.side,
  person_id uuid not null references identity.person on update cascade,
  signed_at timestamptz not null,
  primary key (draft_id, side_id)
);
comment on table survey.instrument_signature is
  'Which side has signed exactly this text, of a draft or of the version it became; any edit of the draft takes them back';

--changeset tandem:survey-010-row-security
alter table survey.instrument enable row level security;
create policy read on survey.instrument for select using (
  alliance_id is null
  or alliance_id = any ((select alliance.acting_alliances())::uuid[])
  or (select identity.acting_task()) = 'WAVES');

alter table survey.instrument_draft enable row level security;
create policy planners on survey.instrument_draft using (
  exists (select from alliance.membership m join alliance.side s on s.id = m.side_id
    where s.alliance_id = instrument_draft.alliance_id
      and m.person_id = (select identity.acting_person()) and m.role = 'PARTNER_MANAGER'
      and m.valid_from <= current_date and coalesce(m.valid_until >= current_date, true)));

alter table survey.instrument_signature enable row level security;
create policy read on survey.instrument_signature for select using (
  side_id = any ((select alliance.acting_sides())::uuid[])
  or exists (select from survey.instrument_draft d where d.id = draft_id));
create policy sign on survey.instrument_signature for insert with check (
  person_id = (select identity.acting_person()) and side_id = any ((select alliance.acting_sides())::uuid[])
  and exists (select from survey.instrument_draft d join alliance.side s on s.alliance_id = d.alliance_id
    where d.id = draft_id and s.id = side_id));
create policy withdraw on survey.instrument_signature for delete using (
  exists (select from survey.instrument_draft d where d.id = draft_id));
comment on policy sign on survey.instrument_signature is 'Nobody signs for another side, or for another person';

-- The draft as it stands, signed by both
create policy release on survey.instrument for insert with check (
  exists (select from survey.instrument_draft d
    where d.id = instrument.id and d.slug = instrument.slug and d.alliance_id = instrument.alliance_id
      and d.definition = instrument.definition)
  and (select count(*) from survey.instrument_signature s where s.draft_id = instrument.id) = 2);

--changeset tandem:survey-010-released splitStatements:false
-- What both sides have signed stays
create function survey.keep_released() returns trigger language plpgsql as $$
begin
  if old.alliance_id is not null then
    raise exception 'a released instrument stays as both sides signed it';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger instrument_released before update or delete on survey.instrument
  for each row execute function survey.keep_released();

-- Another text is not what was signed
create function survey.forget_signatures() returns trigger language plpgsql as $$
begin
  delete from survey.instrument_signature where draft_id = old.id;
  return null;
end $$;
create trigger instrument_draft_changed after update of definition on survey.instrument_draft
  for each row execute function survey.forget_signatures();
