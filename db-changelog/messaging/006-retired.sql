--liquibase formatted sql

--changeset tandem:messaging-006-retired
-- What either side no longer stands by is no longer said; why stands where notes stand
alter table messaging.value_message_version drop constraint value_message_version_state_check;
alter table messaging.value_message_version add constraint value_message_version_state_check
  check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUPERSEDED', 'RETIRED') and (state <> 'RETIRED' or return_note is not null));
