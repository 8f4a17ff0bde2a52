--liquibase formatted sql

--changeset tandem:insight-003-leavers
-- Who has left keeps their days on the roster: otherwise every figure of the past would change by that one person, and tell
-- what they had answered. Leaving ends the memberships; where one is open nevertheless, the person does not count.
create or replace view insight.seller with (security_barrier) as
select s.alliance_id, m.side_id, insight.numbered(salt.value, m.person_id) as person_id, m.valid_from, m.valid_until
from alliance.membership m
join alliance.side s on s.id = m.side_id
join identity.person p on p.id = m.person_id
cross join insight.salt
where m.role = 'SELLER' and (p.active or m.valid_until is not null)
  and s.alliance_id = any ((select alliance.acting_alliances())::uuid[]);
