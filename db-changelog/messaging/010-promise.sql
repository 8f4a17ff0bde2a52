--liquibase formatted sql

--changeset tandem:messaging-010-promise
-- What the sides promise each other goes the way of a message: the same drafts, signatures and policies, and one of it for each alliance
alter table messaging.value_message
  add column kind text not null default 'MESSAGE' check (kind in ('MESSAGE', 'PROMISE')),
  add constraint value_message_promise_for_all check (kind = 'MESSAGE' or (job_role is null and variant_of is null));
create unique index value_message_one_promise on messaging.value_message (alliance_id) where kind = 'PROMISE';
comment on column messaging.value_message.kind is 'PROMISE: the knowledge promise, what the two sides share and what never; one for each alliance';

--changeset tandem:messaging-010-kinds-stay splitStatements:false
create function messaging.keep_kind() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.kind <> old.kind then
    raise exception 'what is a message stays one, and what is a promise, too';
  end if;
  if exists (select from messaging.value_message of where of.id = new.variant_of and of.kind <> 'MESSAGE') then
    raise exception 'a promise is the same for both sides';
  end if;
  return new;
end $$;
create trigger message_kind before insert or update on messaging.value_message
  for each row execute function messaging.keep_kind();
