--liquibase formatted sql

--changeset tandem:messaging-005-work
-- The studio must know that the other side is at work on a message; what it writes is not its business before it is handed over
create view messaging.work with (security_barrier) as
select v.message_id, v.id as version_id, v.number, v.state, v.author_side, v.return_note is not null as given_back, v.edited_at
from messaging.value_message_version v
join messaging.value_message m on m.id = v.message_id
where v.state in ('DRAFT', 'SUBMITTED') and m.alliance_id = any ((select alliance.acting_alliances())::uuid[]);
comment on view messaging.work is 'Which versions are in work, without a word of them; reads with its owner''s eyes';

--changeset tandem:messaging-005-drafts-are-their-own-sides
-- GIVE_BACK: what one may not read any more when it is done, one may not do either; the policies look at the row it becomes
drop policy read on messaging.value_message_version;
create policy read on messaging.value_message_version for select using (
  exists (select from messaging.value_message m where m.id = message_id)
  and (state <> 'DRAFT'
    or author_side = any ((select alliance.acting_sides())::uuid[])
    or (select identity.acting_task()) = 'GIVE_BACK'));
