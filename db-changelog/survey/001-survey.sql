--liquibase formatted sql

--changeset tandem:survey-001-survey
create schema survey;

create table survey.instrument (
  id         uuid primary key default uuidv7(),
  slug       text not null,
  version    int not null check (version > 0),
  definition jsonb not null,
  unique (slug, version)
);

create table survey.wave (
  id            uuid primary key default uuidv7(),
  alliance_id   uuid not null references alliance.alliance,
  instrument_id uuid not null references survey.instrument,
  number        int not null check (number > 0),
  state         text not null check (state in ('PLANNED', 'OPEN', 'CLOSED')),
  opens_on      date not null,
  closes_on     date not null check (closes_on >= opens_on),
  k_mean        int not null default 5 check (k_mean >= 5),
  k_distribution int not null default 8 check (k_distribution >= 8 and k_distribution >= k_mean),
  unique (alliance_id, number)
);
create unique index wave_one_open on survey.wave (alliance_id, instrument_id) where state = 'OPEN';

create table survey.wave_cell (
  wave_id  uuid not null references survey.wave,
  cell     int not null,
  side_id  uuid not null references alliance.side,
  job_role text,
  region   text,
  invited  int not null check (invited > 0),
  primary key (wave_id, cell)
);
comment on table survey.wave_cell is
  'The roster counted when the wave opened, coarsened (region, then job role dropped) until a cell has at least k people';

create table survey.response (
  wave_id uuid not null references survey.wave,
  ballot  bytea not null,
  cell    int not null,
  answers jsonb not null,
  primary key (wave_id, ballot),
  foreign key (wave_id, cell) references survey.wave_cell
);
comment on table survey.response is 'Carries no person, no time, no address and no agent';
comment on column survey.response.ballot is
  'Hash of the ballot while the wave is open, so that a response counts exactly once; random after the close';

--changeset tandem:survey-001-frozen splitStatements:false
create function survey.keep_frozen() returns trigger language plpgsql as $$
begin
  if old.state <> 'PLANNED' and (new.k_mean <> old.k_mean or new.k_distribution <> old.k_distribution
      or new.instrument_id <> old.instrument_id or new.alliance_id <> old.alliance_id) then
    raise exception 'the anonymity set-up of a wave is frozen at its opening';
  end if;
  if old.state = 'CLOSED' and new.state <> 'CLOSED' then
    raise exception 'a closed wave stays closed';
  end if;
  return new;
end $$;
create trigger wave_frozen before update on survey.wave for each row execute function survey.keep_frozen();
