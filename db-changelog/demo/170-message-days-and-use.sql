--liquibase formatted sql

--changeset tandem:demo-170-message-days context:demo
-- One message holds for a season, in the demo as if both sides had signed that from the beginning
alter table messaging.value_message_version disable trigger version_signed;

update messaging.value_message_version
set content = jsonb_set(content, '{validity}', jsonb_build_object('validUntil', (current_date + 75)::text))
where id = '01900000-0000-7000-8000-0000000e0401';

update messaging.approval a set digest = encode(sha256(convert_to(v.content::text, 'UTF8')), 'hex')
from messaging.value_message_version v
where v.id = a.version_id and v.id = '01900000-0000-7000-8000-0000000e0401';

alter table messaging.value_message_version enable trigger version_signed;

--changeset tandem:demo-170-message-use context:demo
-- Three months of use, by group; of groups of fewer than five nothing is counted
insert into messaging.usage (message_id, side_id, job_role, month, kind, times)
select u.message::uuid, s.id, u.job_role, (date_trunc('month', current_date) - make_interval(months => u.ago))::date, u.kind, u.times
from (values
  ('01900000-0000-7000-8000-0000000e0001', 'Kessler%', 'ACCOUNT_EXECUTIVE', 1, 'OPENED', 21),
  ('01900000-0000-7000-8000-0000000e0001', 'Kessler%', 'ACCOUNT_EXECUTIVE', 2, 'OPENED', 14),
  ('01900000-0000-7000-8000-0000000e0001', 'Kessler%', 'ACCOUNT_EXECUTIVE', 3, 'OPENED', 9),
  ('01900000-0000-7000-8000-0000000e0001', 'Kessler%', 'ACCOUNT_EXECUTIVE', 1, 'SHEET', 8),
  ('01900000-0000-7000-8000-0000000e0001', 'Kessler%', 'ACCOUNT_EXECUTIVE', 2, 'SHEET', 4),
  ('01900000-0000-7000-8000-0000000e0001', 'Kessler%', 'PRESALES', 1, 'OPENED', 6),
  ('01900000-0000-7000-8000-0000000e0001', 'Nordwind%', 'ACCOUNT_EXECUTIVE', 1, 'OPENED', 11),
  ('01900000-0000-7000-8000-0000000e0001', 'Nordwind%', 'ACCOUNT_EXECUTIVE', 2, 'OPENED', 7),
  ('01900000-0000-7000-8000-0000000e0001', 'Nordwind%', 'ACCOUNT_EXECUTIVE', 1, 'SHEET', 3),
  ('01900000-0000-7000-8000-0000000e0001', 'Nordwind%', 'CUSTOMER_SUCCESS', 2, 'OPENED', 3),
  ('01900000-0000-7000-8000-0000000e0002', 'Kessler%', 'ACCOUNT_EXECUTIVE', 1, 'OPENED', 12),
  ('01900000-0000-7000-8000-0000000e0002', 'Kessler%', 'ACCOUNT_EXECUTIVE', 1, 'SHEET', 5),
  ('01900000-0000-7000-8000-0000000e0002', 'Nordwind%', 'ACCOUNT_EXECUTIVE', 2, 'OPENED', 8)
) u (message, company, job_role, ago, kind, times)
join messaging.value_message m on m.id = u.message::uuid
join alliance.side s on s.alliance_id = m.alliance_id
join identity.company c on c.id = s.company_id and c.name like u.company;
