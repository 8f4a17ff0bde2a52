--liquibase formatted sql

--changeset tandem:survey-004-row-security
alter table survey.wave enable row level security;
create policy both_sides on survey.wave using (
  alliance_id = any ((select alliance.acting_alliances())::uuid[]) or (select identity.acting_task()) = 'WAVES');

alter table survey.wave_cell enable row level security;
create policy both_sides on survey.wave_cell using (exists (select from survey.wave w where w.id = wave_id));

-- While a wave is open, only the counting itself touches its responses
alter table survey.response enable row level security;
create policy counting on survey.response using ((select identity.acting_task()) = 'WAVES');
create policy closed on survey.response for select using (
  exists (select from survey.wave w where w.id = wave_id and w.state = 'CLOSED'));
