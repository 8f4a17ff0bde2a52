--liquibase formatted sql

--changeset tandem:learning-001-modules
create schema learning;

create table learning.module (
  id          uuid primary key default uuidv7(),
  alliance_id uuid not null references alliance.alliance,
  core        boolean not null default false,
  position    int not null default 0
);
create unique index module_one_core on learning.module (alliance_id) where core;

create table learning.module_version (
  id           uuid primary key default uuidv7(),
  module_id    uuid not null references learning.module,
  number       int not null check (number > 0),
  state        text not null check (state in ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
  title        jsonb not null,
  summary      jsonb not null,
  minutes      int not null check (minutes > 0),
  pass_mark    int not null check (pass_mark between 1 and 100),
  published_at timestamptz,
  unique (module_id, number)
);
create unique index module_one_published on learning.module_version (module_id) where state = 'PUBLISHED';
comment on column learning.module_version.title is 'By language: {"de": …, "en": …}';
comment on column learning.module_version.pass_mark is 'Percent of the questions that must be right';

create table learning.lesson (
  id                uuid primary key default uuidv7(),
  module_version_id uuid not null references learning.module_version,
  position          int not null,
  part              text not null check (part in ('BACKGROUND', 'SENSE', 'CHANCES')),
  title             jsonb not null,
  body              jsonb not null,
  minutes           int not null check (minutes > 0),
  message_id        uuid references messaging.value_message,
  unique (module_version_id, position)
);
comment on column learning.lesson.body is 'Markdown by language';
comment on column learning.lesson.message_id is 'A value message shown at the foot of the lesson, always in its current version';

create table learning.question (
  id                uuid primary key default uuidv7(),
  module_version_id uuid not null references learning.module_version,
  position          int not null,
  lesson_id         uuid references learning.lesson,
  value_message     boolean not null default false,
  content           jsonb not null,
  unique (module_version_id, position)
);
comment on column learning.question.value_message is 'Counts for the comprehension pillar of the understanding index';
comment on column learning.question.lesson_id is 'Where to read on after a wrong answer';

--changeset tandem:learning-001-progress
create table learning.progress (
  person_id         uuid not null references identity.person,
  module_version_id uuid not null references learning.module_version,
  lesson_id         uuid not null references learning.lesson,
  paragraph         int not null default 0 check (paragraph >= 0),
  opened_at         timestamptz not null,
  updated_at        timestamptz not null,
  primary key (person_id, module_version_id)
);
create index progress_version_idx on learning.progress (module_version_id);
comment on table learning.progress is 'Where a person is: the lesson, and the first paragraph in view';

create table learning.lesson_read (
  person_id uuid not null references identity.person,
  lesson_id uuid not null references learning.lesson,
  read_at   timestamptz not null,
  primary key (person_id, lesson_id)
);

create table learning.attempt (
  id                uuid primary key default uuidv7(),
  person_id         uuid not null references identity.person,
  module_version_id uuid not null references learning.module_version,
  number            int not null check (number > 0),
  started_at        timestamptz not null,
  finished_at       timestamptz,
  passed            boolean,
  unique (person_id, module_version_id, number),
  check ((finished_at is null) = (passed is null))
);
create unique index attempt_one_open on learning.attempt (person_id, module_version_id) where finished_at is null;
create index attempt_version_idx on learning.attempt (module_version_id) where number = 1;

create table learning.answer (
  attempt_id  uuid not null references learning.attempt,
  question_id uuid not null references learning.question,
  content     jsonb not null,
  correct     boolean not null,
  confidence  text not null check (confidence in ('GUESSED', 'RATHER', 'SURE')),
  answered_at timestamptz not null,
  primary key (attempt_id, question_id)
);

create table learning.completion (
  person_id         uuid not null references identity.person,
  module_version_id uuid not null references learning.module_version,
  completed_at      timestamptz not null,
  primary key (person_id, module_version_id)
);
create index completion_version_idx on learning.completion (module_version_id);
comment on table learning.completion is 'Bound to a content version; a later version never takes it away';
