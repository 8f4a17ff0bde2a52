--liquibase formatted sql

--changeset tandem:messaging-017-notes
-- A note stays until what it was about is published: whoever gave it has to see whether it was heeded
alter table messaging.value_message_version
  add column note_side uuid references alliance.side,
  add column note_at timestamptz,
  add column given_back jsonb,
  add constraint value_message_version_note check ((note_side is null) = (note_at is null) and (note_at is null or return_note is not null));
comment on column messaging.value_message_version.return_note is 'What the other side wants changed; of a version that is RETIRED: why one side no longer stands by it';
comment on column messaging.value_message_version.note_side is 'Whose note it is; null: from before this was kept';
comment on column messaging.value_message_version.given_back is 'The text as it was when it was last given back; null: never was, or from before this was kept';
