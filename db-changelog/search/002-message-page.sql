--liquibase formatted sql

--changeset tandem:search-002-message-page splitStatements:false
-- A value message may have a page besides its 30 seconds
create or replace function search.message_body(content jsonb) returns text immutable language sql set search_path = '' as $$
  select coalesce(string_agg(part.text #>> '{}', E'\n'), '')
  from (
    select jsonb_path_query(content, '$.story') union all
    select jsonb_path_query(content, '$.page') union all
    select jsonb_path_query(content, '$.benefits[*]') union all
    select jsonb_path_query(content, '$.proofPoints[*].text') union all
    select jsonb_path_query(content, '$.objections[*].objection') union all
    select jsonb_path_query(content, '$.objections[*].answer') union all
    select jsonb_path_query(content, '$.triggers[*]')) as part (text)
$$;
