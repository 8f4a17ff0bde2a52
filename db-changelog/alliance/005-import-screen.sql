--liquibase formatted sql

--changeset tandem:alliance-005-import-screen
alter table alliance.roster_import
  alter column state drop not null,
  add file_name  text not null default '',
  add columns    jsonb not null default '[]',
  add ignored    text[] not null default '{}',
  add people     int not null default 0,
  add counts     jsonb,
  add applied_by uuid references identity.person on update cascade;
comment on column alliance.roster_import.state is
  'Fingerprint of the roster the dry run was computed against; null: the dry run is not finished';
comment on column alliance.roster_import.columns is
  'The columns that were read, in the order of the file: what they are and how the file calls them';
comment on column alliance.roster_import.ignored is 'Headings of columns nobody read; their cells are not stored';
comment on column alliance.roster_import.people is 'Active people of the company at the dry run, to compare the leavers with';
comment on column alliance.roster_import.counts is 'Lines by outcome, once the dry run is finished; they stay when the lines are deleted';

alter table alliance.roster_line
  add cells    jsonb,
  add previous jsonb not null default '{}';
comment on column alliance.roster_line.cells is 'The cells as the file has them, of a line that cannot be read as it is';
comment on column alliance.roster_line.previous is 'What the dry run found stored, of the columns that change';

--changeset tandem:alliance-005-counts-of-earlier-checks
update alliance.roster_import i set counts = (
  select coalesce(jsonb_object_agg(outcome, n), '{}') from (
    select outcome, count(*) as n from alliance.roster_line where import_id = i.id group by outcome) c);
