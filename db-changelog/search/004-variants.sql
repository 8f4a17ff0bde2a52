--liquibase formatted sql

--changeset tandem:search-004-variants splitStatements:false
-- A side's own words are not for the other side's sellers: what is found is the message, and each reads their own side's words there
create or replace function search.message_written() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from search.passage p
    where p.kind = 'MESSAGE' and p.subject_id = new.message_id and (p.version_id = new.id or new.state = 'PUBLISHED');
  if new.state = 'PUBLISHED' then
    perform search.put('MESSAGE', new.message_id, m.alliance_id, new.id,
      (select jsonb_object_agg(c.key, coalesce(c.value ->> 'title', '')) from jsonb_each(new.content) c),
      (select jsonb_object_agg(c.key, search.message_body(c.value)) from jsonb_each(new.content) c))
    from messaging.value_message m where m.id = new.message_id and m.variant_of is null;
    update search.passage p set valid_until = new.valid_until
    where p.kind = 'MESSAGE' and p.subject_id = new.message_id;
  end if;
  return null;
end $$;
