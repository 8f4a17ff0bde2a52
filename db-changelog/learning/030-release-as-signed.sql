--liquibase formatted sql

--changeset tandem:learning-030-release-as-signed
-- What becomes of a signed draft is held against it word by word, not by the code that writes it alone
alter policy release on learning.module_version with check (
  state = 'PUBLISHED'
  and exists (select from learning.module_draft d
    where d.id = module_version.id and d.module_id = module_version.module_id
      and d.content -> 'title' = module_version.title and d.content -> 'summary' = module_version.summary
      and (d.content ->> 'passMark')::int = module_version.pass_mark
      and (not module_version.asks_again or (d.content ->> 'asksAgain')::boolean)
      and (module_version.reason is null or d.content -> 'reason' = module_version.reason))
  and (select count(*) from learning.module_signature s where s.draft_id = module_version.id) = 2);

alter policy release on learning.lesson with check (
  exists (select from learning.module_draft d
      cross join lateral jsonb_array_elements(d.content -> 'lessons') with ordinality as signed (text, place)
    where d.id = lesson.module_version_id and signed.place = lesson.position
      and signed.text ->> 'part' = lesson.part
      and signed.text -> 'title' = lesson.title and signed.text -> 'body' = lesson.body
      and (signed.text ->> 'message')::uuid is not distinct from lesson.message_id
      and nullif(signed.text -> 'conversation', 'null') is not distinct from lesson.conversation)
  and (select count(*) from learning.module_signature s where s.draft_id = lesson.module_version_id) = 2);

alter policy release on learning.question with check (
  exists (select from learning.module_draft d
      cross join lateral jsonb_array_elements(d.content -> 'questions') with ordinality as signed (text, place)
    where d.id = question.module_version_id and signed.place = question.position
      and signed.text -> 'question' = question.content
      and (signed.text ->> 'valueMessage')::boolean = question.value_message
      and signed.text ->> 'pool' is not distinct from question.pool)
  and (select count(*) from learning.module_signature s where s.draft_id = question.module_version_id) = 2);

alter policy release on learning.pool with check (
  exists (select from learning.module_draft d
      cross join lateral jsonb_array_elements(d.content -> 'pools') as signed (text)
    where d.id = pool.module_version_id and signed.text ->> 'name' = pool.name
      and (signed.text ->> 'draw')::int = pool.draw)
  and (select count(*) from learning.module_signature s where s.draft_id = pool.module_version_id) = 2);
