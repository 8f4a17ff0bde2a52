--liquibase formatted sql

--changeset tandem:notification-005-erasure
alter table notification.mail add farewell boolean not null default false;
comment on column notification.mail.farewell is
  'Tells somebody that they are erased: the only mail that outlives them, and only until it is sent';
create index mail_recipient_idx on notification.mail (recipient);
create policy erasing on notification.mail for select using (
  (select identity.acting_task()) = 'ERASURE'
  and recipient in (select p.email from identity.person p where p.company_id = (select identity.acting_company()) and not p.active));
create policy erasing_delete on notification.mail for delete using (
  (select identity.acting_task()) = 'ERASURE'
  and recipient in (select p.email from identity.person p where p.company_id = (select identity.acting_company()) and not p.active));
create policy retention on notification.mail for select using (
  (select identity.acting_task()) = 'RETENTION' and created_at < now() - interval '7 days');
create policy retention_delete on notification.mail for delete using (
  (select identity.acting_task()) = 'RETENTION' and created_at < now() - interval '7 days');
-- Rows are locked before they are deleted, so that two portals share the work
create policy retention_lock on notification.mail for update using (
  (select identity.acting_task()) = 'RETENTION' and created_at < now() - interval '7 days') with check (false);
