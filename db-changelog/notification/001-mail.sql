--liquibase formatted sql

--changeset tandem:notification-001-mail
create schema notification;

create table notification.mail (
  id         uuid primary key default uuidv7(),
  recipient  text not null,
  subject    text not null,
  body       text not null,
  created_at timestamptz not null,
  sent_at    timestamptz,
  tries      int not null default 0
);
create index mail_unsent_idx on notification.mail (id) where sent_at is null;
comment on table notification.mail is 'Outbox: a mail is written with the change it tells of and sent after its commit';
