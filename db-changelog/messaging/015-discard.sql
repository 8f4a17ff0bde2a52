--liquibase formatted sql

--changeset tandem:messaging-015-discard
-- A draft belongs to whoever writes it, until it is handed over; a message that never was anything else goes with it.
-- What refers to a message (versions, use, lessons, variants) keeps it, by its foreign key: a policy that looked for
-- versions would look at those whose own policies look at messages.
create policy discard on messaging.value_message_version for delete using (
  state = 'DRAFT' and author_side = any ((select alliance.acting_sides())::uuid[]));
