--liquibase formatted sql

--changeset tandem:identity-040-day-of-leaving
alter table identity.person add returned_on date, add left_before date;
comment on column identity.person.returned_on is 'Since when they are active again';
comment on column identity.person.left_before is
  'The day they had left on before they returned; whoever leaves again on the day of their return never was back';

--changeset tandem:identity-040-day-of-leaving-kept splitStatements:false
-- An undone return, and a directory that brings somebody it knows to be inactive, touch the row twice on one day
create or replace function identity.keep_left_on() returns trigger language plpgsql as $$
begin
  if new.active then
    if tg_op = 'UPDATE' and not old.active then
      new.left_before := old.left_on;
      new.returned_on := current_date;
    end if;
    new.left_on := null;
  else
    if new.left_on is null then
      new.left_on := case when new.returned_on = current_date then new.left_before else current_date end;
    end if;
    new.left_before := null;
    new.returned_on := null;
  end if;
  return new;
end $$;

--changeset tandem:identity-040-accounts-of-leavers
-- Who had left before accounts were kept still has theirs, and nobody has looked at it since
insert into identity.account (person_id, subject, due_at)
  select p.id, p.subject, now() from identity.person p where not p.active and p.erased_on is null
  on conflict (person_id) do nothing;

--changeset tandem:identity-040-erase splitStatements:false
-- Whoever is erased before anybody has noted their account: the account they signed in with goes too
create or replace function identity.erase(leaver uuid) returns void volatile language plpgsql security definer set search_path = '' as $$
declare
  shell uuid := gen_random_uuid();
begin
  if identity.acting_task() <> 'ERASURE' then
    raise exception 'a person is erased by the task ERASURE alone';
  end if;
  insert into identity.account_removal (subject)
    select p.subject from identity.person p
    where p.id = leaver and p.company_id = identity.acting_company() and not p.active and p.subject is not null
    on conflict do nothing;
  update identity.person p
    set id = shell, email = shell || '@erased.invalid', given_name = '', family_name = '', locale = null,
      external_id = null, subject = null, erased_on = current_date
    where p.id = leaver and p.company_id = identity.acting_company() and not p.active and p.erased_on is null;
  if not found then
    raise exception 'only somebody of the acting company who has left is erased, and once';
  end if;
end $$;

--changeset tandem:identity-040-removals-forgotten
-- Where the portal keeps no accounts, nobody ever comes to remove these
create policy retention on identity.account_removal for select using ((select identity.acting_task()) = 'RETENTION');
create policy forget on identity.account_removal for delete using (
  (select identity.acting_task()) = 'RETENTION' and due_at < now() - interval '1 day');
