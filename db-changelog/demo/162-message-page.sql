--liquibase formatted sql

--changeset tandem:demo-162-message-page context:demo stripComments:false
-- The first message has a page, in the demo as if both sides had signed it from the beginning
alter table messaging.value_message_version disable trigger version_signed;

update messaging.value_message_version set content =
  jsonb_set(jsonb_set(content,
    '{de,page}', to_jsonb($de$Wer heute eine zwanzig Jahre alte Steuerung erneuert, rechnet mit Ersatzteilen, Stillstand und Schulung. Der Strom steht in einer anderen Kostenstelle, also rechnet ihn niemand mit. Dabei entscheidet die Steuerung jede Minute, wann Öfen, Druckluft und Pumpen laufen, und damit auch, was der Strom kostet.

Kessler und Nordwind planen beides in einem Zug. Zwei Wochen lang messen wir, wann im Werk wie viel gebraucht wird und was davon warten könnte. Erst dann nennen wir Ihnen eine Zahl. Danach baut Kessler die Steuerung, und Nordwind setzt die Software darauf, die Spitzen vermeidet und günstige Stunden nutzt. Angeschlossen wird alles in derselben Abschaltung.

Sie bekommen zwei Verträge und einen Zeitplan. Nach einem Jahr setzen wir uns wieder zusammen und legen die neue Messung neben die alte.$de$::text)),
    '{en,page}', to_jsonb($en$Whoever renews twenty-year-old controls today plans for spare parts, standstill and training. Electricity belongs to another cost centre, so nobody adds it up. Yet the controls decide every minute when furnaces, compressed air and pumps run, and with that what the electricity costs.

Kessler and Nordwind plan both at once. For two weeks we measure when the factory needs how much, and what of it could wait. Only then do we give you a figure. After that Kessler builds the controls, and Nordwind adds the software that avoids peaks and uses cheap hours. Everything is connected in the same shutdown.

You get two contracts and one schedule. After a year we sit down together again and put the new readings beside the old ones.$en$::text))
where id = '01900000-0000-7000-8000-0000000e0101';

update messaging.approval a set digest = encode(sha256(convert_to(v.content::text, 'UTF8')), 'hex')
from messaging.value_message_version v
where v.id = a.version_id and v.id = '01900000-0000-7000-8000-0000000e0101';

alter table messaging.value_message_version enable trigger version_signed;
