--liquibase formatted sql

--changeset tandem:search-003-valid-until splitStatements:false
-- What has ended is not found any more, from that day on and without anybody doing anything
alter table search.passage add column valid_until date;
comment on column search.passage.valid_until is 'Of a value message: the last day on which it is found; null: no last day';

create or replace function search.message_written() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from search.passage p
    where p.kind = 'MESSAGE' and p.subject_id = new.message_id and (p.version_id = new.id or new.state = 'PUBLISHED');
  if new.state = 'PUBLISHED' then
    perform search.put('MESSAGE', new.message_id, m.alliance_id, new.id,
      (select jsonb_object_agg(c.key, coalesce(c.value ->> 'title', '')) from jsonb_each(new.content) c),
      (select jsonb_object_agg(c.key, search.message_body(c.value)) from jsonb_each(new.content) c))
    from messaging.value_message m where m.id = new.message_id;
    update search.passage p set valid_until = new.valid_until
    where p.kind = 'MESSAGE' and p.subject_id = new.message_id;
  end if;
  return null;
end $$;
