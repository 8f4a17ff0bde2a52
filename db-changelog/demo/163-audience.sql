--liquibase formatted sql

--changeset tandem:demo-163-audience context:demo
-- The demo's waves come as they are by now; one is open, and this is whom it asks. In a demo loaded before there was this list,
-- it has been made already.
alter table survey.audience disable trigger audience_frozen;

insert into survey.audience (wave_id, person_id, cell)
select distinct on (w.id, m.person_id) w.id, m.person_id, c.cell
from survey.wave w
join survey.wave_cell c on c.wave_id = w.id and c.kind = 'SELLER'
join alliance.membership m on m.side_id = c.side_id and m.role = 'SELLER'
  and m.valid_from <= w.opens_on and coalesce(m.valid_until >= w.opens_on, true)
  and coalesce(c.job_role = m.job_role, true) and coalesce(c.region = m.region, true)
join identity.person p on p.id = m.person_id and p.active
where w.state = 'OPEN'
order by w.id, m.person_id, c.job_role nulls last, c.region nulls last, c.cell
on conflict do nothing;

alter table survey.audience enable trigger audience_frozen;
