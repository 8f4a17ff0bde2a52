--liquibase formatted sql

--changeset tandem:alliance-004-erasure
alter table alliance.membership
  drop constraint membership_person_id_fkey,
  add constraint membership_person_id_fkey foreign key (person_id) references identity.person on update cascade;
alter table alliance.roster_import
  drop constraint roster_import_checked_by_fkey,
  add constraint roster_import_checked_by_fkey foreign key (checked_by) references identity.person on update cascade;
create index roster_line_person_idx on alliance.roster_line (person_id) where person_id is not null;

create policy erasing on alliance.membership for delete using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));

create index roster_import_checked_idx on alliance.roster_import (company_id, checked_at);
