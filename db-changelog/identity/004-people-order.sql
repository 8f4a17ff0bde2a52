--liquibase formatted sql

--changeset tandem:identity-004-people-order
create index person_by_letter_idx on identity.person
  (company_id, family_name collate "und-x-icu", given_name collate "und-x-icu", id);
comment on index identity.person_by_letter_idx is 'The list of a company''s people, as readers of any language look names up';
