--liquibase formatted sql

--changeset tandem:notification-003-later-tries
alter table notification.mail add next_try_at timestamptz not null default now();
drop index notification.mail_unsent_idx;
create index mail_unsent_idx on notification.mail (next_try_at, id) where sent_at is null;
