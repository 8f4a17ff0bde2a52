--liquibase formatted sql

--changeset tandem:notification-002-row-security
-- A mail goes to people of either side, so nobody who acts for a company reads the outbox
alter table notification.mail enable row level security;
create policy outbox on notification.mail using ((select identity.acting_task()) = 'MAIL');
