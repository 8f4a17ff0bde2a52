--liquibase formatted sql

--changeset tandem:search-010-no-fences splitStatements:false
-- The line that begins a block, ```cards for one, is no word of the text
create or replace function search.plain(markdown text) returns text immutable language sql set search_path = '' as $$
  select trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(markdown,
    '^[ \t]*(```|~~~)[^\n]*$', '', 'gn'),
    '!?\[([^\]]*)\]\([^)]*\)', '\1', 'g'),
    '^[ \t]*(#{1,6}|>|[-*+]|\d+\.)[ \t]+', '', 'gn'),
    '^[ \t]*\|?[ \t:|-]+\|[ \t:|-]*$', '', 'gn'),
    '[*_`|\\]+', ' ', 'g'),
    '[ \t]+', ' ', 'g'))
$$;
select search.put('LESSON', l.id, m.alliance_id, v.id, l.title, l.body)
from learning.lesson l
join learning.module_version v on v.id = l.module_version_id
join learning.module m on m.id = v.module_id
where v.state <> 'DRAFT' and l.body::text like '%```%';
