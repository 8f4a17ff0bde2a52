--liquibase formatted sql

--changeset tandem:learning-020-video
create table learning.video_place (
  person_id  uuid not null references identity.person on update cascade,
  file_id    uuid not null references media.file on delete cascade,
  seconds    int not null check (seconds >= 0),
  watched_at timestamptz not null,
  primary key (person_id, file_id)
);
create index video_place_watched_idx on learning.video_place (watched_at);
create index video_place_file_idx on learning.video_place (file_id);
comment on table learning.video_place is 'Where somebody stopped watching. Counted nowhere: it is there to go on with';

-- The person's alone
alter table learning.video_place enable row level security;
create policy own on learning.video_place using (person_id = (select identity.acting_person()));
create policy erasing on learning.video_place for select using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing_delete on learning.video_place for delete using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy retention on learning.video_place for select using (
  (select identity.acting_task()) = 'RETENTION' and identity.of_acting_company(person_id));
create policy retention_delete on learning.video_place for delete using (
  (select identity.acting_task()) = 'RETENTION' and identity.of_acting_company(person_id));
