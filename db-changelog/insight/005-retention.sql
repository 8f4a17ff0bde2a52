--liquibase formatted sql

--changeset tandem:insight-005-retention
create view insight.recall_day with (security_barrier) as
select mo.alliance_id, insight.numbered(salt.value, r.person_id) as person_id, q.answered_at::date as answered_on,
       count(*)::int as answers, count(*) filter (where q.correct)::int as correct
from learning.refresher r
join learning.module_version v on v.id = r.module_version_id
join learning.module mo on mo.id = v.module_id
join learning.refresher_question q on q.refresher_id = r.id
cross join insight.salt
where mo.core and r.days >= 30 and q.answered_at is not null
  and mo.alliance_id = any ((select alliance.acting_alliances())::uuid[])
group by mo.alliance_id, r.person_id, salt.value, q.answered_at::date;
comment on view insight.recall_day is
  'Answers in refreshers 30 days and more after the completion; each is given once, before its feedback';
