--liquibase formatted sql

--changeset tandem:notification-004-retention
create index mail_created_idx on notification.mail (created_at);
