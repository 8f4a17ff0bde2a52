--liquibase formatted sql

--changeset tandem:learning-045-refresher-seed
-- A volatile default gives each earlier one its own
alter table learning.refresher add seed bigint not null default floor(random() * 9007199254740992)::bigint;
comment on column learning.refresher.seed is
  'In which order answers stand on the page follows from it, on every device the same; the page itself does not know it';
