--liquibase formatted sql

--changeset tandem:messaging-004-erasure
alter table messaging.value_message_version
  drop constraint value_message_version_edited_by_fkey,
  add constraint value_message_version_edited_by_fkey foreign key (edited_by) references identity.person on update cascade;
alter table messaging.approval
  drop constraint approval_person_id_fkey,
  add constraint approval_person_id_fkey foreign key (person_id) references identity.person on update cascade;
