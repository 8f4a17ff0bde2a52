--liquibase formatted sql

--changeset tandem:identity-020-account
create table identity.account (
  person_id  uuid primary key references identity.person on update cascade,
  subject    text,
  due_at     timestamptz,
  tries      int not null default 0,
  invited_at timestamptz,
  hindrance  text check (hindrance in ('ADDRESS_TAKEN', 'NO_ORGANIZATION', 'REMOVED'))
);
create index account_due_idx on identity.account (due_at, person_id) where due_at is not null;
comment on table identity.account is 'What the identity provider has still to be told about a person, and how far that has come';
comment on column identity.account.subject is 'The account there, once known; kept so that it can be closed when nothing else names it any more';
comment on column identity.account.due_at is 'When to compare the account with the person; null: they agree, or only people can go on';
comment on column identity.account.hindrance is 'Why there is no account yet, where trying again would not help';

-- The portal keeps accounts for every company; an administrator sees how far their own people's have come
alter table identity.account enable row level security;
create policy work on identity.account using ((select identity.acting_task()) = 'ACCOUNTS');
create policy own on identity.account for select using (
  exists (select from identity.person p
    where p.id = person_id and p.company_id = (select identity.acting_company())));
create policy accounts on identity.person for select using ((select identity.acting_task()) = 'ACCOUNTS');
create policy accounts on identity.company for select using ((select identity.acting_task()) = 'ACCOUNTS');
-- Somebody who is erased leaves no note about their account, and no account
create policy erasure on identity.account for delete using ((select identity.acting_task()) = 'ERASURE'
  and exists (select from identity.person p
    where p.id = person_id and p.company_id = (select identity.acting_company()) and not p.active));

create table identity.account_removal (
  subject text primary key,
  due_at  timestamptz not null default now(),
  tries   int not null default 0
);
comment on table identity.account_removal is
  'Accounts of people who are erased, to be removed at the identity provider; the row goes when that is done';
alter table identity.account_removal enable row level security;
create policy work on identity.account_removal using ((select identity.acting_task()) = 'ACCOUNTS');

--changeset tandem:identity-020-account-removal splitStatements:false
-- Whatever deletes a note about an account: the account goes too. With the rights of the owner, because
-- whoever erases may not otherwise write down what has to be removed
create function identity.order_account_removal() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.subject is not null then
    insert into identity.account_removal (subject) values (old.subject) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger account_removal after delete on identity.account
  for each row execute function identity.order_account_removal();
