--liquibase formatted sql

--changeset tandem:survey-014-published
-- What of a closed wave may be seen, worked out in the transaction that closes it: sums over groups of people, each of which
-- has passed disclosure control together with all the others. Pages and files read these tables and no answers.
create table survey.publication (
  wave_id uuid primary key references survey.wave,
  engine  int not null
);
comment on table survey.publication is 'By which version of counting and deciding a wave’s figures were made; an older one is made anew';

create table survey.published_group (
  wave_id      uuid not null references survey.publication on delete cascade,
  number       int not null,
  side_id      uuid not null references alliance.side,
  job_role     text,
  region       text,
  invited      int not null,
  answered     int,
  hidden       text check (hidden in ('TOO_FEW', 'WOULD_DISCLOSE')),
  offered      boolean not null,
  scale_people int,
  scale_items  int,
  scale_sums   double precision[],
  primary key (wave_id, number),
  check ((answered is null) <> (hidden is null)),
  check (answered >= 5)
);
comment on table survey.published_group is 'A side, or its people of a job role or region, and how many of them answered where that may be known';

create table survey.published_figure (
  wave_id uuid not null,
  number  int not null,
  kind    text not null check (kind in ('INDEX', 'FACET', 'ITEM')),
  name    text not null,
  people  int check (people >= 5),
  total   double precision,
  squares double precision,
  counts  int[] check (cardinality(counts) = 0 or people >= 5),
  hidden  text check (hidden in ('TOO_FEW', 'WOULD_DISCLOSE')),
  primary key (wave_id, number, kind, name),
  foreign key (wave_id, number) references survey.published_group on delete cascade,
  check ((people is null) <> (hidden is null))
);
comment on table survey.published_figure is 'n, total and squares of what was answered, and how many gave which answer; nothing where it is hidden';

alter table survey.publication enable row level security;
create policy counting on survey.publication using ((select identity.acting_task()) = 'WAVES');
create policy closed on survey.publication for select using (
  exists (select from survey.wave w where w.id = wave_id and w.state = 'CLOSED'));
alter table survey.published_group enable row level security;
create policy counting on survey.published_group using ((select identity.acting_task()) = 'WAVES');
create policy closed on survey.published_group for select using (
  exists (select from survey.wave w where w.id = wave_id and w.state = 'CLOSED'));
alter table survey.published_figure enable row level security;
create policy counting on survey.published_figure using ((select identity.acting_task()) = 'WAVES');
create policy closed on survey.published_figure for select using (
  exists (select from survey.wave w where w.id = wave_id and w.state = 'CLOSED'));
