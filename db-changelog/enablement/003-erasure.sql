--liquibase formatted sql

--changeset tandem:enablement-003-erasure
alter table enablement.assignment
  drop constraint assignment_person_id_fkey,
  add constraint assignment_person_id_fkey foreign key (person_id) references identity.person on update cascade,
  drop constraint assignment_waived_by_fkey,
  add constraint assignment_waived_by_fkey foreign key (waived_by) references identity.person on update cascade;
create index assignment_waived_by_idx on enablement.assignment (waived_by) where waived_by is not null;
create policy only_erasing on enablement.assignment as restrictive for delete using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
