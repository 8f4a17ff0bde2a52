--liquibase formatted sql

--changeset tandem:demo-186-proofs-for-customers context:demo
-- Proof points stand on the sheet a customer is given, and say nothing there that is not for customers;
-- in the demo as if both sides had signed that from the beginning
alter table messaging.value_message_version disable trigger version_signed;

update messaging.value_message_version
set content = jsonb_set(jsonb_set(content,
  '{de,proofPoints}', '[
    {"text": "In der Gießerei Althoff änderte die gemessene Ersparnis beim Strom die Rechnung: 3,4 statt 5,2 Jahre, bis sich der Umbau trägt.", "source": "Gießerei Althoff (erfunden), Abschlussbericht des gemeinsamen Probebetriebs"},
    {"text": "Die Messung dauert zwei Wochen und läuft neben der Produktion; abgeschaltet wird dafür nichts.", "source": "Gießerei Althoff (erfunden), Protokoll des Probebetriebs"}
  ]'),
  '{en,proofPoints}', '[
    {"text": "At the Althoff foundry the measured saving on electricity changed the calculation: 3.4 instead of 5.2 years until the retrofit pays off.", "source": "Althoff foundry (invented), final report of the joint trial operation"},
    {"text": "Measuring takes two weeks and runs beside production; nothing is switched off for it.", "source": "Althoff foundry (invented), log of the trial operation"}
  ]')
where id = '01900000-0000-7000-8000-0000000e0201';

update messaging.approval a set digest = messaging.digest(v.content, m.job_role, m.audience_side, m.industries)
from messaging.value_message_version v
join messaging.value_message m on m.id = v.message_id
where v.id = a.version_id and v.id = '01900000-0000-7000-8000-0000000e0201';

alter table messaging.value_message_version enable trigger version_signed;
