--liquibase formatted sql

--changeset tandem:messaging-009-variants
-- A side's own words for a message, signed by both, read by its own sellers in place of the message
alter table messaging.value_message
  add column variant_of uuid references messaging.value_message,
  add column for_side uuid references alliance.side,
  add constraint value_message_variant check ((variant_of is null) = (for_side is null)),
  add constraint value_message_one_variant unique (variant_of, for_side);
comment on column messaging.value_message.variant_of is 'The message in whose place the sellers of for_side read this one';
create policy own_variant on messaging.value_message as restrictive for insert
  with check (for_side is null or for_side = any ((select alliance.acting_sides())::uuid[]));
