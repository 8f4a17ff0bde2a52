--liquibase formatted sql

--changeset tandem:interchange-002-lss
create table interchange.lss_import (
  draft_id    uuid primary key references survey.instrument_draft on delete cascade,
  alliance_id uuid not null references alliance.alliance,
  file_name   text not null,
  remarks     jsonb not null
);
comment on table interchange.lss_import is 'What became of each question of a LimeSurvey file, for as long as the draft made of it is in work';

alter table interchange.lss_import enable row level security;
create policy planners on interchange.lss_import using (
  exists (select from survey.instrument_draft d where d.id = draft_id and d.alliance_id = lss_import.alliance_id));
comment on policy planners on interchange.lss_import is 'Whoever may read the draft';
