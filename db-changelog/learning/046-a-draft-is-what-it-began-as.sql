--liquibase formatted sql

--changeset tandem:learning-046-released-once splitStatements:false
-- Signatures stay with the version a draft became: no draft begins under an id that has any
create function learning.begin_unsigned() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from learning.module_version v where v.id = new.id)
    or exists (select from learning.module_signature s where s.draft_id = new.id) then
    raise exception 'a draft begins without a signature, and not as what has been released';
  end if;
  return new;
end $$;
create trigger module_draft_begins before insert on learning.module_draft
  for each row execute function learning.begin_unsigned();
