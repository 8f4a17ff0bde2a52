--liquibase formatted sql

--changeset tandem:alliance-008-departures
alter table alliance.membership
  add departed     boolean not null default false,
  add until_before date;
comment on column alliance.membership.departed is
  'The person''s last departure ended it, and nobody has changed it since: taking the departure back gives it back';
comment on column alliance.membership.until_before is 'What valid_until said before that departure';
