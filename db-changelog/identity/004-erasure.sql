--liquibase formatted sql

--changeset tandem:identity-004-left-on
alter table identity.person add left_on date, add erased_on date;
update identity.person set left_on = current_date where not active;
alter table identity.person
  add constraint person_left check (active = (left_on is null)),
  add constraint person_erased check (erased_on is null or not active);
create index person_left_idx on identity.person (company_id, left_on) where not active and erased_on is null;
comment on column identity.person.left_on is
  'The first day not counted any more; whoever had left before this column came left, for the periods, on that day';
comment on column identity.person.erased_on is
  'Since then nobody: a shell that past figures count, with an id of its own that is written nowhere else';

--changeset tandem:identity-004-left-on-kept splitStatements:false
-- Whoever deactivates a person, by whatever way: the day is known
create function identity.keep_left_on() returns trigger language plpgsql as $$
begin
  if new.active then
    new.left_on := null;
  elsif new.left_on is null then
    new.left_on := current_date;
  end if;
  return new;
end $$;
create trigger person_left_on before insert or update on identity.person
  for each row execute function identity.keep_left_on();

--changeset tandem:identity-004-new-id
-- The shell of somebody erased gets another id, and everything that stays follows it
alter table identity.company_role
  drop constraint company_role_person_id_fkey,
  add constraint company_role_person_id_fkey foreign key (person_id) references identity.person on update cascade;

--changeset tandem:identity-004-row-security splitStatements:false
create policy not_erased on identity.person as restrictive using (erased_on is null);
comment on policy not_erased on identity.person is 'A shell is nobody: no list, no board and no search finds it';
create policy retention on identity.company for select using ((select identity.acting_task()) = 'RETENTION');

create function identity.of_acting_company(person uuid) returns boolean stable language sql
  return exists (select from identity.person p where p.id = person and p.company_id = identity.acting_company());
create function identity.leaver(person uuid) returns boolean stable language sql
  return exists (select from identity.person p
    where p.id = person and p.company_id = identity.acting_company() and not p.active);
comment on function identity.leaver(uuid) is 'Somebody of the acting company who has left: the only ones the task ERASURE touches';

create function identity.erase(leaver uuid) returns void volatile language plpgsql security definer set search_path = '' as $$
declare
  shell uuid := gen_random_uuid();
begin
  if identity.acting_task() <> 'ERASURE' then
    raise exception 'a person is erased by the task ERASURE alone';
  end if;
  update identity.person p
    set id = shell, email = shell || '@erased.invalid', given_name = '', family_name = '', locale = null,
      external_id = null, subject = null, erased_on = current_date
    where p.id = leaver and p.company_id = identity.acting_company() and not p.active and p.erased_on is null;
  if not found then
    raise exception 'only somebody of the acting company who has left is erased, and once';
  end if;
end $$;
comment on function identity.erase(uuid) is
  'The one way to a shell. With the rights of the owner, because the portal''s role may not change an id';
