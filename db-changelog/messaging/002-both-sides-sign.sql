--liquibase formatted sql

--changeset tandem:messaging-002-both-sides-sign splitStatements:false
create function messaging.keep_signed() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and new.content is distinct from old.content then
    raise exception 'what has been handed over for approval keeps its text';
  end if;
  if new.state = 'PUBLISHED' and old.state <> 'PUBLISHED' and 2 > (
      select count(*) from messaging.approval a
      where a.version_id = new.id and a.digest = encode(sha256(convert_to(new.content::text, 'UTF8')), 'hex')) then
    raise exception 'a version is published when both sides have approved its exact text';
  end if;
  return new;
end $$;
create trigger version_signed before update on messaging.value_message_version
  for each row execute function messaging.keep_signed();
