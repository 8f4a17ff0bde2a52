--liquibase formatted sql

--changeset tandem:search-019-no-draft-versions splitStatements:false
-- A version is published when its lessons and questions are written, and never later
drop trigger module_found on learning.module_version;
drop function search.module_published();

create or replace function search.lesson_written() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform search.put('LESSON', new.id, m.alliance_id, v.id, new.title, new.body)
  from learning.module_version v join learning.module m on m.id = v.module_id
  where v.id = new.module_version_id;
  return null;
end $$;

create or replace function search.question_written() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform search.put('QUESTION', new.id, m.alliance_id, v.id, new.content -> 'text', coalesce(new.content -> 'reason', '{}'))
  from learning.module_version v join learning.module m on m.id = v.module_id
  where v.id = new.module_version_id and jsonb_typeof(new.content -> 'text') = 'object';
  return null;
end $$;
