--liquibase formatted sql

--changeset tandem:survey-016-take splitStatements:false
-- Counts a ballot once, in one round trip and one transaction. Each statement below sees what was committed before it:
-- whoever waits at the turnstile behind the closing finds the wave closed.
create function survey.take(
  the_wave uuid, turnstile bigint, today date, the_ballot bytea, the_cell int, the_answers jsonb) returns text
volatile language plpgsql as $$
declare
  acting text := coalesce(current_setting('tandem.task', true), '');
  receipt text := 'CLOSED';
begin
  perform set_config('tandem.task', 'WAVES', true);
  perform pg_advisory_xact_lock_shared(turnstile);
  if exists (select from survey.wave where id = the_wave and state = 'OPEN' and closes_on >= today) then
    insert into survey.response (wave_id, ballot, cell, answers)
    values (the_wave, the_ballot, the_cell, the_answers) on conflict do nothing;
    receipt := case when found then 'COUNTED' else 'ALREADY_COUNTED' end;
  end if;
  perform set_config('tandem.task', acting, true);
  return receipt;
end $$;
comment on function survey.take is 'The door of the ballots: nothing given to it says who sends';
