--liquibase formatted sql

--changeset tandem:insight-005-periods
-- Who comes back has several periods, and stays one person: a row each, with the first and the last days. Cells do not count
-- here, so whoever has changed theirs has been there without a break. An open period's last day is null.
drop view insight.seller;
create view insight.seller with (security_barrier) as
select alliance_id, side_id, insight.numbered(salt.value, person_id) as person_id,
  array_agg(lower(days) order by days) as first_days,
  array_agg(upper(days) - 1 order by days) as last_days
from (
  select s.alliance_id, m.side_id, m.person_id, unnest(range_agg(daterange(m.valid_from,
    case when p.active then m.valid_until else greatest(least(m.valid_until, p.left_on - 1), m.valid_from - 1) end + 1))) as days
  from alliance.membership m
  join alliance.side s on s.id = m.side_id
  join identity.person p on p.id = m.person_id
  where m.role = 'SELLER' and s.alliance_id = any ((select alliance.acting_alliances())::uuid[])
  group by s.alliance_id, m.side_id, m.person_id) as period
cross join insight.salt
group by alliance_id, side_id, person_id, salt.value;
comment on view insight.seller is
  'Who is or was on the roster, whether they have ever signed in or not; who leaves keeps the days before';
