--liquibase formatted sql

--changeset tandem:learning-006-pools
create table learning.pool (
  module_version_id uuid not null references learning.module_version,
  name              text not null check (name <> ''),
  draw              int not null check (draw > 0),
  primary key (module_version_id, name)
);
comment on table learning.pool is 'Questions of which each attempt draws a few';
comment on column learning.pool.draw is 'How many of its questions an attempt asks; all of them where it has no more';

alter table learning.question add column pool text,
  add constraint question_pool_fkey foreign key (module_version_id, pool) references learning.pool (module_version_id, name);
comment on column learning.question.pool is 'Null: asked in every attempt';

-- Drawn by the database where nobody says otherwise; a volatile default gives each earlier attempt one of its own
alter table learning.attempt add column seed bigint not null default floor(random() * 9007199254740992)::bigint;
comment on column learning.attempt.seed is
  'Which questions are drawn follows from it, so that the same ones come on every device. The first attempt after a pre-check has that of the pre-check';

alter table learning.pool enable row level security;
create policy both_sides on learning.pool using (
  exists (select from learning.module_version v where v.id = module_version_id));
