--liquibase formatted sql

--changeset tandem:notification-006-choice
create table notification.choice (
  person_id uuid not null references identity.person on update cascade,
  mail      text not null,
  wanted    boolean not null default true,
  secret    uuid not null default gen_random_uuid(),
  primary key (person_id, mail)
);
create unique index choice_secret_idx on notification.choice (secret);
comment on table notification.choice is 'Whether somebody wants mails of a kind they may do without. No row: nobody has written one yet';
comment on column notification.choice.secret is
  'Stands in every mail of the kind: whoever has the mail, and nobody else, can turn the kind off without signing in. It does nothing else';

alter table notification.choice enable row level security;
create policy own on notification.choice using (person_id = (select identity.acting_person()));
create policy outbox on notification.choice using ((select identity.acting_task()) = 'MAIL');
create policy erasing on notification.choice for select using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing_delete on notification.choice for delete using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));

alter table notification.mail add turn_off text;
comment on column notification.mail.turn_off is 'Where a mail program turns mails of this kind off (RFC 8058); null: they belong to the work';
