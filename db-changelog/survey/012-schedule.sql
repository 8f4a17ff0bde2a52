--liquibase formatted sql

--changeset tandem:survey-012-schedule
-- What became of a wave's days after its opening, and why. Its set-up stays frozen.
create table survey.wave_change (
  wave_id      uuid not null references survey.wave,
  number       int not null check (number > 0),
  what         text not null check (what in ('EXTENDED', 'CLOSED_EARLY')),
  changed_on   date not null,
  until_before date not null,
  until        date not null,
  reason       text not null check (length(reason) between 1 and 300),
  primary key (wave_id, number)
);
comment on table survey.wave_change is 'A later last day or an early end of a wave, with its reason in the words of a partner manager';

alter table survey.wave_change enable row level security;
create policy both_sides on survey.wave_change using (exists (select from survey.wave w where w.id = wave_id));

-- The next number is written once, whichever portal is first; a wave, a day, and nothing of whom it went to.
create table survey.reminder_run (
  wave_id uuid not null references survey.wave,
  number  int not null check (number > 0),
  run_on  date not null,
  primary key (wave_id, number)
);
comment on table survey.reminder_run is 'That a wave was reminded of on a day: no person, and no number of people';

alter table survey.reminder_run enable row level security;
create policy both_sides on survey.reminder_run using (exists (select from survey.wave w where w.id = wave_id));

-- What is planned can be taken back; what has been opened cannot.
create policy planned_only on survey.wave as restrictive for delete using (state = 'PLANNED');
