--liquibase formatted sql

--changeset tandem:demo-095-log context:demo
-- What the portal would have remembered of the demo's approvals and waves, in both companies' logs. Only into an empty
-- log: in one that has been written already these would stand behind what came later.
insert into audit.entry (chain_id, at, action, person_id, company_id, task, details)
select s.company_id, h.at, h.action, case when h.company_id = s.company_id then h.person_id end, h.company_id, h.task,
       '{"alliance":"' || h.alliance_id || '",' || h.what || '}'
from (
  select a.approved_at as at, m.alliance_id, a.person_id, s.company_id, null as task, 1 as step,
         case when a.side_id = v.author_side then 'messaging.version.submitted' else 'messaging.version.approved' end as action,
         '"message":"' || m.id || '","version":"' || v.id || '"' as what
  from messaging.approval a
  join messaging.value_message_version v on v.id = a.version_id
  join messaging.value_message m on m.id = v.message_id
  join alliance.side s on s.id = a.side_id
  union all
  select v.published_at, m.alliance_id, a.person_id, s.company_id, null, 2, 'messaging.version.published',
         '"message":"' || m.id || '","version":"' || v.id || '"'
  from messaging.value_message_version v
  join messaging.value_message m on m.id = v.message_id
  join messaging.approval a on a.version_id = v.id and a.side_id <> v.author_side
  join alliance.side s on s.id = a.side_id
  where v.published_at is not null
  union all
  select w.opens_on + time '09:00', w.alliance_id, p.id, p.company_id, null, 1, 'survey.wave.opened', '"wave":"' || w.id || '"'
  from survey.wave w, identity.person p
  where w.state <> 'PLANNED' and p.email = 'miriam.vogt@kessler.example'
  union all
  select w.closes_on + interval '1 day', w.alliance_id, null, null, 'WAVES', 1, 'survey.wave.closed', '"wave":"' || w.id || '"'
  from survey.wave w where w.state = 'CLOSED'
) h
join alliance.side s on s.alliance_id = h.alliance_id
where h.at <= now() and not exists (select from audit.entry)
order by h.at, h.step, s.company_id;
