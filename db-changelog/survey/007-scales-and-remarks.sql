--liquibase formatted sql

--changeset tandem:survey-007-scales
-- An item may be answered in other ways than by agreeing: its scale says of itself what it is. What was asked, and what the
-- answers mean, stays the same.
update survey.instrument
set definition = jsonb_set(
  replace(definition::text, '"scale": "AGREEMENT_5"', '"scale": {"type": "agreement", "levels": 5}')::jsonb,
  '{finds}',
  '{"de": "Wie die Verkäuferinnen und Verkäufer beider Seiten einander erleben.",
    "en": "How the sellers of both sides experience each other."}')
where slug = 'trust';

--changeset tandem:survey-007-remarks
create table survey.remark (
  id      uuid primary key default gen_random_uuid(),
  wave_id uuid not null references survey.wave,
  item    text not null,
  text    text not null
);
create index remark_wave on survey.remark (wave_id);
comment on table survey.remark is
  'What was written in a closed wave: without side, group, person or time, and only where enough of a side have written';

alter table survey.remark enable row level security;
create policy counting on survey.remark using ((select identity.acting_task()) = 'WAVES');
create policy closed on survey.remark for select using (
  exists (select from survey.wave w where w.id = wave_id and w.state = 'CLOSED'));
