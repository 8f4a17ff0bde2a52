--liquibase formatted sql

--changeset tandem:insight-004-leavers-count
-- The day of leaving is known by now: it ends a membership that was left open, instead of forgetting the person's past.
create or replace view insight.seller with (security_barrier) as
select s.alliance_id, m.side_id, insight.numbered(salt.value, m.person_id) as person_id, m.valid_from,
  case when p.active then m.valid_until else least(m.valid_until, p.left_on - 1) end as valid_until
from alliance.membership m
join alliance.side s on s.id = m.side_id
join identity.person p on p.id = m.person_id
cross join insight.salt
where m.role = 'SELLER' and s.alliance_id = any ((select alliance.acting_alliances())::uuid[]);
