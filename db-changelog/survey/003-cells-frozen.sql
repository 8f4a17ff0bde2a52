--liquibase formatted sql

--changeset tandem:survey-003-cells-frozen splitStatements:false
-- The roster of a wave is what it was when the wave opened: no cell is split, shrunk or taken away later.
create function survey.keep_cells() returns trigger language plpgsql as $$
begin
  if exists (select from survey.wave where id = old.wave_id and state <> 'PLANNED') then
    raise exception 'the cells of a wave are frozen at its opening';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger wave_cell_frozen before update or delete on survey.wave_cell
  for each row execute function survey.keep_cells();
