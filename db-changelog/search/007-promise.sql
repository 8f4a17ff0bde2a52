--liquibase formatted sql

--changeset tandem:search-007-promise
alter table search.passage drop constraint passage_kind_check;
alter table search.passage add constraint passage_kind_check check (kind in ('MESSAGE', 'PROMISE', 'LESSON', 'QUESTION'));

--changeset tandem:search-007-promise-written splitStatements:false
-- What is shared and what never is; neither at whose word nor whom to turn to: those are people
create function search.promise_body(content jsonb) returns text immutable language sql set search_path = '' as $$
  select coalesce(string_agg(part.text #>> '{}', E'\n'), '')
  from (
    select jsonb_path_query(content, '$.shared[*].what') union all
    select jsonb_path_query(content, '$.never[*]')) as part (text)
$$;

create or replace function search.message_written() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  message messaging.value_message;
begin
  delete from search.passage p
    where p.kind in ('MESSAGE', 'PROMISE') and p.subject_id = new.message_id and (p.version_id = new.id or new.state = 'PUBLISHED');
  if new.state = 'PUBLISHED' then
    select * into message from messaging.value_message m where m.id = new.message_id;
    if message.kind = 'PROMISE' then
      perform search.put('PROMISE', message.id, message.alliance_id, new.id,
        (select jsonb_object_agg(c.key, coalesce(c.value ->> 'title', '')) from jsonb_each(new.content) c),
        (select jsonb_object_agg(c.key, search.promise_body(c.value)) from jsonb_each(new.content) c));
    else
      perform search.put_message(message, new);
    end if;
  end if;
  return null;
end $$;
