--liquibase formatted sql

--changeset tandem:survey-018-audience
-- Who is invited and who may answer is one list, taken together with the counts of the cells and kept until the close. Days
-- alone do not tell: whoever joins on the opening day after the opening would be in no count and could answer all the same.
create table survey.audience (
  wave_id   uuid not null references survey.wave,
  person_id uuid not null references identity.person on update cascade,
  cell      int not null,
  primary key (wave_id, person_id),
  foreign key (wave_id, cell) references survey.wave_cell
);
create index audience_person_idx on survey.audience (person_id);
comment on table survey.audience is
  'Whom an open wave asks, and in which cell. Whether somebody has answered is not in it and leaves no mark in it';

-- Nobody sees more than their own place: each company's people are its own affair
alter table survey.audience enable row level security;
create policy counting on survey.audience using ((select identity.acting_task()) = 'WAVES');
create policy own on survey.audience for select using (person_id = (select identity.acting_person()));
create policy erasing on survey.audience for select using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));
create policy erasing_delete on survey.audience for delete using (
  (select identity.acting_task()) = 'ERASURE' and identity.leaver(person_id));

-- What is open already, by the rule until now; who is not active was not counted
insert into survey.audience (wave_id, person_id, cell)
select distinct on (w.id, m.person_id) w.id, m.person_id, c.cell
from survey.wave w
join survey.wave_cell c on c.wave_id = w.id
join alliance.membership m on m.side_id = c.side_id
  and m.valid_from <= w.opens_on and coalesce(m.valid_until >= w.opens_on, true)
  and case c.kind when 'SELLER' then m.role = 'SELLER' else m.role in ('EXECUTIVE', 'PARTNER_MANAGER') end
  and coalesce(c.job_role = m.job_role, true) and coalesce(c.region = m.region, true)
join identity.person p on p.id = m.person_id and p.active
where w.state = 'OPEN'
order by w.id, m.person_id, c.kind = 'MANAGEMENT', c.job_role nulls last, c.region nulls last, c.cell;

--changeset tandem:survey-018-audience-frozen splitStatements:false
-- Nobody is let in after the opening, and nobody is moved to another cell.
create function survey.keep_audience() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.person_id <> old.person_id and new.cell = old.cell then
    return new;
  end if;
  if exists (select from survey.wave where id = new.wave_id and state <> 'PLANNED') then
    raise exception 'whom a wave asks is frozen at its opening';
  end if;
  return new;
end $$;
create trigger audience_frozen before insert or update on survey.audience
  for each row execute function survey.keep_audience();
