--liquibase formatted sql

--changeset tandem:learning-041-attempts
alter table learning.module_version
  add attempts int check (attempts between 1 and 20),
  add attempts_wait int check (attempts_wait between 1 and 90),
  add constraint module_version_attempts check ((attempts is null) = (attempts_wait is null));
comment on column learning.module_version.attempts is 'At the check in a row; null: as many as somebody likes';
comment on column learning.module_version.attempts_wait is 'Days after which there are as many again';

create policy attempts on learning.module_version as restrictive for insert with check (
  exists (select from learning.module_draft d where d.id = module_version.id
    and (d.content #>> '{terms,attempts,most}')::int is not distinct from module_version.attempts
    and (d.content #>> '{terms,attempts,days}')::int is not distinct from module_version.attempts_wait));
