--liquibase formatted sql

--changeset tandem:demo-090-shift-dates context:demo splitStatements:false
-- From the day of the files to the day of loading. The signatures are set, not moved: months differ in length.
do $$
declare
  days int := current_date - date '2026-05-15';
  shift interval := make_interval(days => days);
begin
  update alliance.alliance set signed_on = (current_date - interval '4 months')::date where id = '01900000-0000-7000-8000-00000a110001';
  update alliance.alliance set signed_on = (current_date - interval '1 month')::date where id = '01900000-0000-7000-8000-00000a110002';
  update alliance.membership m set valid_from = a.signed_on
    from alliance.side s join alliance.alliance a on a.id = s.alliance_id where s.id = m.side_id;
  update messaging.value_message_version set edited_at = edited_at + shift, published_at = published_at + shift;
  update messaging.approval set approved_at = approved_at + shift;
  update learning.module_version set published_at = published_at + shift;
  update learning.progress set opened_at = opened_at + shift, updated_at = updated_at + shift;
  update learning.lesson_read set read_at = read_at + shift;
  update learning.attempt set started_at = started_at + shift, finished_at = finished_at + shift;
  update learning.answer set answered_at = answered_at + shift;
  update learning.completion set completed_at = completed_at + shift;
  update enablement.assignment set assigned_at = assigned_at + shift, due_on = due_on + days, waived_at = waived_at + shift;
  update survey.wave set opens_on = opens_on + days, closes_on = closes_on + days;
end $$;

--changeset tandem:demo-091-put-away context:demo
drop schema demo cascade;
