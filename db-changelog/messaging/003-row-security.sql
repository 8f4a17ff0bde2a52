--liquibase formatted sql

--changeset tandem:messaging-003-row-security
alter table messaging.value_message enable row level security;
create policy both_sides on messaging.value_message using (alliance_id = any ((select alliance.acting_alliances())::uuid[]));

-- That the other side does not read an unfinished draft is the service's rule: it needs to know that there is one
alter table messaging.value_message_version enable row level security;
create policy read on messaging.value_message_version for select using (
  exists (select from messaging.value_message m where m.id = message_id));
create policy change on messaging.value_message_version for update using (
  exists (select from messaging.value_message m where m.id = message_id));
create policy write on messaging.value_message_version for insert with check (
  author_side = any ((select alliance.acting_sides())::uuid[])
  and exists (select from messaging.value_message m where m.id = message_id));

alter table messaging.approval enable row level security;
create policy read on messaging.approval for select using (
  exists (select from messaging.value_message_version v where v.id = version_id));
create policy withdraw on messaging.approval for delete using (
  exists (select from messaging.value_message_version v where v.id = version_id));
create policy sign on messaging.approval for insert with check (
  side_id = any ((select alliance.acting_sides())::uuid[]) and person_id = (select identity.acting_person()));
comment on policy sign on messaging.approval is 'Nobody signs for another side, or for another person';
