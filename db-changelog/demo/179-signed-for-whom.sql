--liquibase formatted sql

--changeset tandem:demo-179-signed-for-whom context:demo
-- Signatures cover the audience, in the demo as if they always had
update messaging.approval a set digest = messaging.digest(v.content, m.job_role)
from messaging.value_message_version v
join messaging.value_message m on m.id = v.message_id
where v.id = a.version_id and v.id between '01900000-0000-7000-8000-0000000e0000' and '01900000-0000-7000-8000-0000000effff';
