--liquibase formatted sql

--changeset tandem:messaging-014-variants-go-along
-- With a message its sides' own words are retired, too: they would be read again as soon as a next version of it is
update messaging.value_message_version v
set state = 'RETIRED', return_note = last.return_note, lock = v.lock + 1
from messaging.value_message own
cross join lateral (
  select b.state, b.return_note from messaging.value_message_version b
  where b.message_id = own.variant_of and b.state in ('PUBLISHED', 'RETIRED')
  order by b.number desc limit 1) last
where own.id = v.message_id and v.state = 'PUBLISHED' and last.state = 'RETIRED';
