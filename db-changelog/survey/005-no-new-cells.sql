--liquibase formatted sql

--changeset tandem:survey-005-no-new-cells splitStatements:false
-- A cell added later could be made for one person: whoever stands in two cells counts in the narrower one.
create or replace function survey.keep_cells() returns trigger language plpgsql as $$
begin
  if exists (select from survey.wave
      where id = case when tg_op = 'INSERT' then new.wave_id else old.wave_id end and state <> 'PLANNED') then
    raise exception 'the cells of a wave are frozen at its opening';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create or replace trigger wave_cell_frozen before insert or update or delete on survey.wave_cell
  for each row execute function survey.keep_cells();
