--liquibase formatted sql

--changeset tandem:learning-050-no-draft-versions
-- What is being written is a draft of its own (010); a version is published from its first moment on
alter table learning.module_version drop constraint module_version_state_check;
alter table learning.module_version add constraint module_version_state_check check (state in ('PUBLISHED', 'SUPERSEDED'));
