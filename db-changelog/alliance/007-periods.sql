--liquibase formatted sql

--changeset tandem:alliance-007-periods
-- One row for each period somebody sits somewhere (ADR 17). PostgreSQL's own module; the owner of a database may create it.
create extension if not exists btree_gist schema public;

-- A seat that was to begin later and was taken back has never held
update alliance.membership set valid_until = valid_from - 1 where valid_until < valid_from - 1;

alter table alliance.membership
  drop constraint membership_side_id_person_id_role_key,
  add constraint membership_days check (valid_until >= valid_from - 1),
  add constraint membership_one_at_a_time exclude using gist (
    person_id with =, side_id with =, role with =, daterange(valid_from, valid_until + 1) with &&) deferrable initially immediate;
create index membership_side_idx on alliance.membership (side_id, person_id, role, valid_from);
comment on table alliance.membership is
  'Person x side x role, a row for each period. Sellers carry the cell (job role, region) and team they belong to';
comment on column alliance.membership.valid_until is
  'The last day that counts; null: open; the day before valid_from: it was taken back before it held a day';

alter table alliance.roster_line
  add seat_from  date,
  add seat_until date;
comment on column alliance.roster_line.seat_from is 'The days the seat gets: what the file says, without rewriting what is over';
