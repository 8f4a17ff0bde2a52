--liquibase formatted sql

--changeset tandem:survey-006-roster-changes
-- How many sellers of a side were on the roster at the opening of one of two closed waves only. Both sides' managers read the
-- results of both, and neither sees the other's people: so the number comes from here, read with the owner's eyes, and
-- nothing but the number.
create view survey.roster_change with (security_barrier) as
select later.id as wave_id, earlier.id as earlier_id, s.id as side_id,
       (select count(*)::int from (
         select bool_or(m.valid_from <= earlier.opens_on and coalesce(m.valid_until >= earlier.opens_on, true)) as was,
                bool_or(m.valid_from <= later.opens_on and coalesce(m.valid_until >= later.opens_on, true)) as remains
         from alliance.membership m
         where m.side_id = s.id and m.role = 'SELLER'
         group by m.person_id) as person
        where person.was <> person.remains) as moved
from survey.wave later
join survey.wave earlier on earlier.alliance_id = later.alliance_id and earlier.number < later.number
join alliance.side s on s.alliance_id = later.alliance_id
where later.state = 'CLOSED' and earlier.state = 'CLOSED'
  and later.alliance_id = any ((select alliance.acting_alliances())::uuid[]);
