--liquibase formatted sql

--changeset tandem:media-001-files
create schema media;

create table media.file (
  id          uuid primary key default uuidv7(),
  alliance_id uuid not null references alliance.alliance,
  type        text not null check (type in ('PNG', 'JPEG', 'WEBP', 'GIF', 'MP4', 'WEBM', 'PDF')),
  name        text not null check (name <> ''),
  bytes       bigint not null check (bytes > 0),
  digest      bytea not null check (length(digest) = 32),
  width       int check (width > 0),
  height      int check (height > 0),
  alternative jsonb not null default '{}',
  silent      boolean not null default false,
  uploaded_at timestamptz not null,
  check ((width is null) = (height is null))
);
create index file_alliance_idx on media.file (alliance_id, uploaded_at desc, id);
comment on table media.file is
  'What an alliance has at hand for its lessons. The bytes lie in the store under the id and never change; who brought them is in the log alone';
comment on column media.file.digest is 'SHA-256 of the bytes';
comment on column media.file.alternative is 'What is to be seen, by language: {"de": …, "en": …}';
comment on column media.file.silent is 'A video in which nothing is said, so that it needs no captions';

create table media.caption (
  file_id  uuid not null references media.file on delete cascade,
  language text not null check (language ~ '^[a-z]{2}$'),
  content  text not null check (length(content) between 6 and 1000000),
  primary key (file_id, language)
);
comment on table media.caption is 'WebVTT. Small and text, so it lies here and not in the store';

create table media.upload (
  id          uuid primary key default uuidv7(),
  alliance_id uuid not null references alliance.alliance,
  person_id   uuid not null references identity.person on update cascade,
  name        text not null check (name <> ''),
  bytes       bigint not null check (bytes > 0),
  fingerprint text not null,
  touched_at  timestamptz not null,
  unique (person_id, alliance_id, fingerprint)
);
create index upload_touched_idx on media.upload (touched_at);
comment on table media.upload is 'A file on its way. How much of it has come is the length of what lies in the portal''s folder';
comment on column media.upload.fingerprint is 'By which the same file is known again when it is chosen anew: name, size and time of its last change';

create table media.leftover (
  id          uuid primary key,
  alliance_id uuid not null references alliance.alliance,
  since       timestamptz not null
);
comment on table media.leftover is 'Bytes in the store that belong to nothing any more, until they are gone there too';

--changeset tandem:media-001-row-security
alter table media.file enable row level security;
create policy both_sides on media.file using (alliance_id = any ((select alliance.acting_alliances())::uuid[]));

alter table media.caption enable row level security;
create policy both_sides on media.caption using (exists (select from media.file f where f.id = file_id));

-- The bringer's own, until it is whole
alter table media.upload enable row level security;
create policy own on media.upload using (person_id = (select identity.acting_person()));
create policy erasing on media.upload for select using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing_delete on media.upload for delete using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy retention on media.upload for select using (
  (select identity.acting_task()) = 'RETENTION' and identity.of_acting_company(person_id));
create policy retention_delete on media.upload for delete using (
  (select identity.acting_task()) = 'RETENTION' and identity.of_acting_company(person_id));

alter table media.leftover enable row level security;
create policy both_sides on media.leftover using (alliance_id = any ((select alliance.acting_alliances())::uuid[]));
